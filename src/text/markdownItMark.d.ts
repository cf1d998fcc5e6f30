declare module "markdown-it-mark" {
  import type { PluginSimple } from "markdown-it";

  const plugin: PluginSimple;
  export default plugin;
}
