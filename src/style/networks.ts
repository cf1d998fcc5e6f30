/** A place where a person can be found. */
export interface Network {
  /** As it calls itself: "Google Scholar". */
  name: string;
  /** See `findIcon`. */
  icon: string;
  /** The address of a person, `{}` standing for what `profile.yaml` says of them. */
  url: string;
  /** What the page shows: the name in use there, or, where that is a number nobody knows, the network's. */
  shows: "handle" | "name";
}

/** @param drawing of Font Awesome's brands, or with the name of its set @param url without its `https://` */
function network(name: string, drawing: string, url: string, shows: Network["shows"] = "handle"): Network {
  const isBrand = !drawing.includes(":");
  const icon = isBrand
    ? `fa7-brands:${drawing}`
    : drawing.replace(/^solid/, "fa7-solid").replace(/^ai/, "academicons");
  return { name, icon, url: /^\{\}$|^\w+:/.test(url) ? url : `https://${url}`, shows };
}

/** One that knows people by a number. */
function numbered(name: string, icon: string, url: string): Network {
  return network(name, icon, url, "name");
}

/** By the names that `profile.yaml` uses; where JSON Resume's examples or al-folio have one, theirs. */
export const networks = {
  email: network("E-mail", "solid:envelope", "mailto:{}"),
  phone: network("Phone", "solid:phone", "tel:{}"),
  website: network("Website", "solid:house", "https://{}"),
  blog: network("Blog", "solid:rss", "https://{}"),
  resume: numbered("Resume", "solid:file-pdf", "{}"),
  cv: numbered("CV", "solid:file-pdf", "{}"),

  orcid: network("ORCID", "orcid", "orcid.org/{}"),
  googleScholar: numbered("Google Scholar", "google-scholar", "scholar.google.com/citations?user={}"),
  semanticScholar: numbered("Semantic Scholar", "ai:semantic-scholar", "www.semanticscholar.org/author/{}"),
  dblp: numbered("DBLP", "ai:dblp", "dblp.org/pid/{}"),
  arxiv: network("arXiv", "ai:arxiv", "arxiv.org/a/{}"),
  inspire: numbered("INSPIRE", "ai:inspire", "inspirehep.net/authors/{}"),
  ads: numbered("NASA ADS", "ai:ads", "ui.adsabs.harvard.edu/search/q=author:{}"),
  openReview: numbered("OpenReview", "solid:comments", "openreview.net/profile?id={}"),
  aclAnthology: numbered("ACL Anthology", "solid:book-open", "aclanthology.org/people/{}/"),
  acm: numbered("ACM DL", "ai:acm", "dl.acm.org/profile/{}"),
  ieee: numbered("IEEE Xplore", "ai:ieee", "ieeexplore.ieee.org/author/{}"),
  researchGate: numbered("ResearchGate", "researchgate", "www.researchgate.net/profile/{}"),
  academia: network("Academia.edu", "ai:academia", "independent.academia.edu/{}"),
  scopus: numbered("Scopus", "ai:scopus", "www.scopus.com/authid/detail.uri?authorId={}"),
  webOfScience: numbered("Web of Science", "ai:clarivate", "www.webofscience.com/wos/author/record/{}"),
  pubmed: numbered("PubMed", "ai:pubmed", "pubmed.ncbi.nlm.nih.gov/?term={}"),
  ssrn: numbered("SSRN", "ai:ssrn", "ssrn.com/author={}"),
  hal: network("HAL", "ai:hal", "cv.hal.science/{}"),
  osf: numbered("OSF", "ai:osf", "osf.io/{}"),
  zotero: network("Zotero", "ai:zotero", "www.zotero.org/{}"),
  lattes: numbered("Lattes", "ai:lattes", "http://lattes.cnpq.br/{}"),
  mathGenealogy: numbered(
    "Mathematics Genealogy",
    "solid:diagram-project",
    "www.mathgenealogy.org/id.php?id={}",
  ),

  github: network("GitHub", "github", "github.com/{}"),
  gitlab: network("GitLab", "gitlab", "gitlab.com/{}"),
  bitbucket: network("Bitbucket", "bitbucket", "bitbucket.org/{}"),
  codeberg: network("Codeberg", "solid:mountain", "codeberg.org/{}"),
  huggingFace: network("Hugging Face", "hugging-face", "huggingface.co/{}"),
  kaggle: network("Kaggle", "kaggle", "www.kaggle.com/{}"),
  stackOverflow: numbered("Stack Overflow", "stack-overflow", "stackoverflow.com/users/{}"),
  leetCode: network("LeetCode", "leetcode", "leetcode.com/u/{}"),
  npm: network("npm", "npm", "www.npmjs.com/~{}"),

  linkedin: network("LinkedIn", "linkedin", "www.linkedin.com/in/{}"),
  xing: network("XING", "xing", "www.xing.com/profile/{}"),
  twitter: network("Twitter", "twitter", "twitter.com/{}"),
  x: network("X", "x-twitter", "x.com/{}"),
  mastodon: network("Mastodon", "mastodon", "https://{}"),
  bluesky: network("Bluesky", "bluesky", "bsky.app/profile/{}"),
  threads: network("Threads", "threads", "www.threads.net/@{}"),
  facebook: network("Facebook", "facebook", "www.facebook.com/{}"),
  instagram: network("Instagram", "instagram", "www.instagram.com/{}"),
  youtube: network("YouTube", "youtube", "www.youtube.com/@{}"),
  medium: network("Medium", "medium", "medium.com/@{}"),
  reddit: network("Reddit", "reddit", "www.reddit.com/user/{}"),
  telegram: network("Telegram", "telegram", "t.me/{}"),
  whatsapp: numbered("WhatsApp", "whatsapp", "wa.me/{}"),
  wechat: network("WeChat", "weixin", "weixin://dl/chat?{}"),
  keybase: network("Keybase", "keybase", "keybase.io/{}"),
  wikidata: numbered("Wikidata", "solid:database", "www.wikidata.org/wiki/{}"),
  imdb: numbered("IMDb", "imdb", "www.imdb.com/name/{}"),
} satisfies Record<string, Network>;

export type NetworkName = keyof typeof networks;

/** What al-folio calls some. */
const OTHER_NAMES: Record<string, NetworkName> = {
  scholar: "googleScholar",
  inspirehep: "inspire",
  publons: "webOfScience",
};

/** Finds a network however its name is written: `googleScholar`, `Google Scholar`, `google_scholar`. */
export function findNetwork(name: string): (Network & { key: NetworkName }) | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "");
  const own = Object.hasOwn(OTHER_NAMES, plain(name)) ? OTHER_NAMES[plain(name)] : undefined;
  for (const key of Object.keys(networks) as NetworkName[]) {
    const each = networks[key];
    if (key === own || [plain(key), plain(each.name)].includes(plain(name))) return { key, ...each };
  }
  return undefined;
}
