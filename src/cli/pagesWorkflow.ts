/** The workflow that publishes a site on GitHub Pages; `docs/deploy.md` shows the same text. */
export const pagesWorkflow = `# Publishes the CV on GitHub Pages with every push to the branch main.
# Once, in the repository's settings: Pages, Build and deployment, Source: GitHub Actions.
name: Publish the CV
on:
  push:
    branches: [main]
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: pages
  cancel-in-progress: true
jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.publish.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - uses: actions/cache@v4
        with:
          # Copies of pictures, and PDFs: what has not changed is not made again.
          path: .cache
          key: vitae-\${{ hashFiles('_data/**', 'assets/**', 'package-lock.json') }}
          restore-keys: vitae-
      - uses: actions/configure-pages@v5
        id: pages
      - run: if [ -f package-lock.json ]; then npm ci; else npm install; fi
      - run: npx eleventy-theme-vitae check
      - run: npx eleventy --pathprefix="\${{ steps.pages.outputs.base_path }}/"
      - run: npx eleventy-theme-vitae links --pathprefix="\${{ steps.pages.outputs.base_path }}/"
      - uses: actions/upload-pages-artifact@v3
        with:
          path: _site
      - uses: actions/deploy-pages@v4
        id: publish
`;
