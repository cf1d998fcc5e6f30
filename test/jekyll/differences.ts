/** What is read otherwise than in Jekyll, on purpose: few pages have it, and `docs/from-jekyll.md` says so. */
export interface Difference {
  what: string;
  markdown: string;
  jekyll: string;
  ours: string;
}

export const differences: Difference[] = [
  {
    what: "a table of contents is not written",
    markdown: "* toc\n{:toc}\n\n# A",
    jekyll: '<ul id="markdown-toc"><li><a href="#a" id="markdown-toc-a">A</a></li></ul><h1 id="a">A</h1>',
    ours: '<ul><li>toc</li></ul><h1 id="a">A</h1>',
  },
  {
    what: "attributes cannot be given a name",
    markdown: "{:box: .a}\n\nx\n{: box}",
    jekyll: '<p class="a">x</p>',
    ours: "<p>x</p>",
  },
  {
    what: "elements of HTML, terms and named addresses take no attributes in braces",
    markdown: "<p>x</p>\n{: .a}\n\n<b>y</b>{: .b}",
    jekyll: '<p class="a">x</p><p><b class="b">y</b></p>',
    ours: "<p>x</p><p><b>y</b></p>",
  },
  {
    what: "attributes at the head of an item are text",
    markdown: "- {: .a} b",
    jekyll: '<ul><li class="a">b</li></ul>',
    ours: "<ul><li>{: .a} b</li></ul>",
  },
  {
    what: "a footnote may stand right below a paragraph",
    markdown: "a\n[^1]: b",
    jekyll: "<p>a [^1]: b</p>",
    ours: "<p>a</p>",
  },
  {
    what: "of several definitions of a term, a blank line before the first alone makes paragraphs of them",
    markdown: "a\n: b\n\n: c",
    jekyll: "<dl><dt>a</dt><dd>b</dd><dd><p>c</p></dd></dl>",
    ours: "<dl><dt>a</dt><dd>b</dd><dd>c</dd></dl>",
  },
  {
    what: "{::nomarkdown} is not known",
    markdown: "a {::nomarkdown}<b>*x*</b>{:/} b",
    jekyll: "<p>a <b>*x*</b> b</p>",
    ours: "<p>a {::nomarkdown}<b><em>x</em></b>{:/} b</p>",
  },
  {
    what: "a line with nothing but ^ is text",
    markdown: "- a\n^\n- b",
    jekyll: "<ul><li>a</li></ul><ul><li>b</li></ul>",
    ours: "<ul><li>a ^</li><li>b</li></ul>",
  },
  {
    what: "code that is never closed goes on to the end",
    markdown: "```\na\n",
    jekyll: "<p>``` a</p>",
    ours: '<div class="language-plaintext highlighter-rouge"><div class="highlight"><pre class="highlight"><code>a\n</code></pre></div></div>',
  },
  {
    what: "a line below indented code is no code",
    markdown: "    a\nb",
    jekyll:
      '<div class="language-plaintext highlighter-rouge"><div class="highlight"><pre class="highlight"><code>a b\n</code></pre></div></div>',
    ours: '<div class="language-plaintext highlighter-rouge"><div class="highlight"><pre class="highlight"><code>a\n</code></pre></div></div><p>b</p>',
  },
  {
    what: "code in a language that Rouge does not know has the frame of one that it does",
    markdown: "``` nosuch\n+\n```",
    jekyll: '<pre><code class="language-nosuch">+\n</code></pre>',
    ours: '<div class="language-nosuch highlighter-rouge"><div class="highlight"><pre class="highlight"><code>+\n</code></pre></div></div>',
  },
  {
    what: "a name has its address on the line below, too",
    markdown: "[a]:\nx\n\nb",
    jekyll: "<p>[a]: x</p><p>b</p>",
    ours: "<p>b</p>",
  },
  {
    what: "headings in an element have the ids of other headings",
    markdown: '<div markdown="1">\n# 1. Café\n</div>',
    jekyll: '<div><h1 id="caf">1. Café</h1></div>',
    ours: '<div><h1 id="1-café">1. Café</h1></div>',
  },
  {
    what: "of two links in each other the inner one is one, and no space stands before a name",
    markdown: "[a [b](x)](y) [a] [r]\n\n[r]: z",
    jekyll: '<p><a href="y">a [b](x)</a> <a href="z">a</a></p>',
    ours: '<p>[a <a href="x">b</a>](y) [a] <a href="z">r</a></p>',
  },
  {
    what: "marks that overlap are paired as in CommonMark",
    markdown: "[*a](x)*",
    jekyll: "<p>[<em>a](x)</em></p>",
    ours: '<p><a href="x">*a</a>*</p>',
  },
  {
    what: "code may begin and end with a space",
    markdown: "a ` b `",
    jekyll: "<p>a ` b `</p>",
    ours: '<p>a <code class="language-plaintext highlighter-rouge">b</code></p>',
  },
  {
    what: "a line that begins with an address goes on with the item above it",
    markdown: "- a\n<https://example.org/> b",
    jekyll: '<ul><li>a</li></ul><p><a href="https://example.org/">https://example.org/</a> b</p>',
    ours: '<ul><li>a <a href="https://example.org/">https://example.org/</a> b</li></ul>',
  },
  {
    what: "a block of HTML within a line is one",
    markdown: "a <center>b</center> <div>c</div>",
    jekyll: "<p>a <center>b</center> &lt;div&gt;c&lt;/div&gt;</p>",
    ours: "<p>a <center>b</center> <div>c</div></p>",
  },
  {
    what: "a bar in a <code> of HTML parts the cells of a table",
    markdown: "| <code>a|b</code> | c |",
    jekyll: "<table><tbody><tr><td><code>a|b</code></td><td>c</td></tr></tbody></table>",
    ours: "<table><tbody><tr><td><code>a</code></td><td>b&lt;/code&gt;</td><td>c</td></tr></tbody></table>",
  },
  {
    what: "all names of characters are known that HTML has",
    markdown: "&check;",
    jekyll: "<p>&amp;check;</p>",
    ours: "<p>✓</p>",
  },
];
