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

function network(name: string, icon: string, url: string, shows: Network["shows"] = "handle"): Network {
  return { name, icon, url, shows };
}

/** By the names that `profile.yaml` uses; where JSON Resume's examples or al-folio have one, theirs. */
export const networks = {
  email: network("E-mail", "fa7-solid:envelope", "mailto:{}"),
  phone: network("Phone", "fa7-solid:phone", "tel:{}"),
  website: network("Website", "fa7-solid:house", "https://{}"),
  blog: network("Blog", "fa7-solid:rss", "https://{}"),
  resume: network("Resume", "fa7-solid:file-pdf", "{}", "name"),
  cv: network("CV", "fa7-solid:file-pdf", "{}", "name"),

  orcid: network("ORCID", "fa7-brands:orcid", "https://orcid.org/{}"),
  googleScholar: network(
    "Google Scholar",
    "fa7-brands:google-scholar",
    "https://scholar.google.com/citations?user={}",
    "name",
  ),
  semanticScholar: network(
    "Semantic Scholar",
    "academicons:semantic-scholar",
    "https://www.semanticscholar.org/author/{}",
    "name",
  ),
  dblp: network("DBLP", "academicons:dblp", "https://dblp.org/pid/{}", "name"),
  arxiv: network("arXiv", "academicons:arxiv", "https://arxiv.org/a/{}"),
  inspire: network("INSPIRE", "academicons:inspire", "https://inspirehep.net/authors/{}", "name"),
  ads: network("NASA ADS", "academicons:ads", "https://ui.adsabs.harvard.edu/search/q=author:{}", "name"),
  openReview: network("OpenReview", "fa7-solid:comments", "https://openreview.net/profile?id={}", "name"),
  aclAnthology: network(
    "ACL Anthology",
    "fa7-solid:book-open",
    "https://aclanthology.org/people/{}/",
    "name",
  ),
  acm: network("ACM DL", "academicons:acm", "https://dl.acm.org/profile/{}", "name"),
  ieee: network("IEEE Xplore", "academicons:ieee", "https://ieeexplore.ieee.org/author/{}", "name"),
  researchGate: network(
    "ResearchGate",
    "fa7-brands:researchgate",
    "https://www.researchgate.net/profile/{}",
    "name",
  ),
  academia: network("Academia.edu", "academicons:academia", "https://independent.academia.edu/{}"),
  scopus: network(
    "Scopus",
    "academicons:scopus",
    "https://www.scopus.com/authid/detail.uri?authorId={}",
    "name",
  ),
  webOfScience: network(
    "Web of Science",
    "academicons:clarivate",
    "https://www.webofscience.com/wos/author/record/{}",
    "name",
  ),
  pubmed: network("PubMed", "academicons:pubmed", "https://pubmed.ncbi.nlm.nih.gov/?term={}", "name"),
  ssrn: network("SSRN", "academicons:ssrn", "https://ssrn.com/author={}", "name"),
  hal: network("HAL", "academicons:hal", "https://cv.hal.science/{}"),
  osf: network("OSF", "academicons:osf", "https://osf.io/{}", "name"),
  zotero: network("Zotero", "academicons:zotero", "https://www.zotero.org/{}"),
  lattes: network("Lattes", "academicons:lattes", "http://lattes.cnpq.br/{}", "name"),
  mathGenealogy: network(
    "Mathematics Genealogy",
    "fa7-solid:diagram-project",
    "https://www.mathgenealogy.org/id.php?id={}",
    "name",
  ),

  github: network("GitHub", "fa7-brands:github", "https://github.com/{}"),
  gitlab: network("GitLab", "fa7-brands:gitlab", "https://gitlab.com/{}"),
  bitbucket: network("Bitbucket", "fa7-brands:bitbucket", "https://bitbucket.org/{}"),
  codeberg: network("Codeberg", "fa7-solid:mountain", "https://codeberg.org/{}"),
  huggingFace: network("Hugging Face", "fa7-brands:hugging-face", "https://huggingface.co/{}"),
  kaggle: network("Kaggle", "fa7-brands:kaggle", "https://www.kaggle.com/{}"),
  stackOverflow: network(
    "Stack Overflow",
    "fa7-brands:stack-overflow",
    "https://stackoverflow.com/users/{}",
    "name",
  ),
  leetCode: network("LeetCode", "fa7-brands:leetcode", "https://leetcode.com/u/{}"),
  npm: network("npm", "fa7-brands:npm", "https://www.npmjs.com/~{}"),

  linkedin: network("LinkedIn", "fa7-brands:linkedin", "https://www.linkedin.com/in/{}"),
  xing: network("XING", "fa7-brands:xing", "https://www.xing.com/profile/{}"),
  twitter: network("Twitter", "fa7-brands:twitter", "https://twitter.com/{}"),
  x: network("X", "fa7-brands:x-twitter", "https://x.com/{}"),
  mastodon: network("Mastodon", "fa7-brands:mastodon", "https://{}"),
  bluesky: network("Bluesky", "fa7-brands:bluesky", "https://bsky.app/profile/{}"),
  threads: network("Threads", "fa7-brands:threads", "https://www.threads.net/@{}"),
  facebook: network("Facebook", "fa7-brands:facebook", "https://www.facebook.com/{}"),
  instagram: network("Instagram", "fa7-brands:instagram", "https://www.instagram.com/{}"),
  youtube: network("YouTube", "fa7-brands:youtube", "https://www.youtube.com/@{}"),
  medium: network("Medium", "fa7-brands:medium", "https://medium.com/@{}"),
  reddit: network("Reddit", "fa7-brands:reddit", "https://www.reddit.com/user/{}"),
  telegram: network("Telegram", "fa7-brands:telegram", "https://t.me/{}"),
  whatsapp: network("WhatsApp", "fa7-brands:whatsapp", "https://wa.me/{}", "name"),
  wechat: network("WeChat", "fa7-brands:weixin", "weixin://dl/chat?{}"),
  keybase: network("Keybase", "fa7-brands:keybase", "https://keybase.io/{}"),
  wikidata: network("Wikidata", "fa7-solid:database", "https://www.wikidata.org/wiki/{}", "name"),
  imdb: network("IMDb", "fa7-brands:imdb", "https://www.imdb.com/name/{}", "name"),
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
