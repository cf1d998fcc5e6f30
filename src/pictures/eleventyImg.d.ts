declare module "@11ty/eleventy-img" {
  /** One copy of a picture (https://www.11ty.dev/docs/plugins/image/). */
  interface Copy {
    width: number;
    height: number;
    filename: string;
    sourceType: string;
    srcset: string;
  }
  export default function image(file: string, options: object): Promise<Record<string, Copy[] | undefined>>;
}
