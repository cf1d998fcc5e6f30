import type { AuthorFacts, DateFacts, EntryFacts, Facts, PublicationFacts, Written } from "./facts.ts";

function text(read: string): Written {
  return { source: read, read };
}

const dates: Record<string, DateFacts> = {
  Present: { written: "Present", shown: "Present" },
  "Summer 2021": { written: "Summer 2021", shown: "Summer 2021", start: "2021" },
  "Summer 2018": { written: "Summer 2018", shown: "Summer 2018", start: "2018" },
  "2014-2016": { written: "2014-2016", shown: "2014–2016", start: "2014", end: "2016" },
};

function entry(date: string, fields: Record<string, string>, location?: string): EntryFacts {
  return {
    fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, text(value)])),
    date: dates[date] ?? { written: date, shown: date, start: date },
    ...(location && { location: text(location) }),
    highlights: [],
    links: [],
  };
}

function degree(
  date: string,
  studyType: string,
  area: string,
  institution: string,
  location: string,
): EntryFacts {
  return entry(date, { institution, area, studyType }, location);
}

function paper(
  year: number,
  key: string,
  title: string,
  names: string,
  venue: string,
  url: string,
  more: Partial<PublicationFacts> = {},
): PublicationFacts {
  const type = "inproceedings";
  return {
    key,
    type,
    title: text(title),
    authors: authors(names),
    venue: text(venue),
    year,
    url,
    selected: true,
    ...more,
  };
}

/** `Ada Lovelace*, Jean-Luc Godard`. */
function authors(names: string): AuthorFacts[] {
  return names.split(", ").map((name) => {
    const [, given = "", family = "", mark] = /^(.*) (\S+?)(\*?)$/.exec(name) ?? [];
    return {
      given,
      family,
      equal: mark === "*",
      ...(name.startsWith("Sang Keun Choe") && { isOwner: true }),
    };
  });
}

/** What the sample in `_data` says, written down by hand. */
export const sampleFacts: Facts = {
  site: "https://sangkeun00.github.io",
  profile: {
    name: "Sang Choe",
    given: "Sang",
    family: "Choe",
    nativeName: "최상근",
    label: "PhD student in computer science",
    email: "sangkeuc@cs.cmu.edu",
    links: [
      { label: "Resume", url: "./assets/resume.pdf" },
      { label: "sangkeun00", network: "github", url: "https://github.com/sangkeun00" },
    ],
  },
  sections: [
    {
      file: "background",
      kind: "prose",
      title: text("Background"),
      prose: [
        text(
          "I am in the second year of a PhD in computer science at the Language Technologies Institute of Carnegie Mellon University, where Prof. Eric Xing advises me. Before that I took a master’s degree in computer science, also at CMU, with Prof. Jaime Carbonell, and bachelor’s degrees in electrical engineering and in mathematics at Seoul National University.",
        ),
        text("What I work on: efficient large-scale machine learning algorithms and systems."),
      ],
    },
    {
      file: "education",
      kind: "education",
      title: text("Education"),
      entries: [
        degree("Present", "Ph.D.", "Computer Science", "Carnegie Mellon University", "USA"),
        degree("2020", "M.S.", "Computer Science", "Carnegie Mellon University", "USA"),
        degree("2018", "B.S.", "Electrical Engineering", "Seoul National University", "South Korea"),
        degree("2018", "B.S.", "Mathematics", "Seoul National University", "South Korea"),
      ],
    },
    {
      file: "publications",
      kind: "publications",
      title: text("Publications"),
      publications: [
        paper(
          2021,
          "qiao2021pollux",
          "Pollux: Co-adaptive Cluster Scheduling for Goodput-Optimized Deep Learning",
          "Aurick Qiao, Sang Keun Choe, Suhas Jayaram Subramanya, Willie Neiswanger, Qirong Ho, Hao Zhang, Greg Ganger, Eric P. Xing",
          "OSDI",
          "https://sangkeun00.github.io",
          { award: text("Jay Lepreau Best Paper Award!") },
        ),
        paper(
          2019,
          "choe2019orthogonal",
          "On Orthogonal Jacobian Regularization in Deep Neural Networks",
          "Sang Keun Choe*, Hosan Jeong*, Jaime Carbonell",
          "Workshop on Science meets Engineering of Deep Learning at NeurIPS",
          "https://sites.google.com/view/sedl-workshop/past-editions/2019-main/2019-contributed-posters?authuser=0",
        ),
        paper(
          2019,
          "raunak2019leveraging",
          "On Leveraging the Visual Modality for Neural Machine Translation",
          "Vikas Raunak*, Sang Keun Choe*, Quanyang Lu*, Yi Xu*, Florian Metze",
          "INLG",
          "https://arxiv.org/pdf/1910.02754.pdf",
          { addendum: text("Short ver.: Workshop on New Tasks for Vision and Language at ICML, 2019") },
        ),
        paper(
          2019,
          "choe2019visual",
          "On Leveraging Visual Modality for ASR Error Correction",
          "Sang Keun Choe*, Quanyang Lu*, Vikas Raunak*, Yi Xu*, Florian Metze",
          "Workshop on New Tasks for Vision and Language at ICML",
          "https://srvk.github.io/how2-challenge/assets/authors/TH2_paper_7.pdf",
        ),
        paper(
          2018,
          "chang2018audio",
          "Audio Cover Song Identification using Convolutional Neural Network",
          "Sungkyung Chang, Juheon Lee, Sang Keun Choe, Kyogu Lee",
          "ICASSP",
          "https://arxiv.org/abs/1712.00166",
          { addendum: text("Short ver.: Workshop on ML4Audio at NIPS, 2017") },
        ),
      ],
    },
    {
      file: "experience",
      kind: "experience",
      title: text("Experience"),
      entries: [
        entry("Summer 2021", { position: "Research Intern", organization: "Microsoft" }, "USA"),
        entry("Summer 2018", { position: "Research Engineer", organization: "HodooAI" }, "South Korea"),
        entry(
          "2014-2016",
          { position: "Sergeant", organization: "Ministry of National Defense of Republic of Korea" },
          "South Korea",
        ),
      ],
    },
    {
      file: "awards",
      kind: "awards",
      title: text("Awards & honors"),
      entries: [
        entry("2021", { title: "Sansom Presidential Scholarship", awarder: "Carnegie Mellon University" }),
        entry("2018", {
          title: "Kwanjeong Scholarship for Graduate Study",
          awarder: "Kwanjeong Educational Foundation",
        }),
        entry("2018", {
          title: "Best Undergraduate Engineering Student Award",
          awarder: "Seoul National University",
        }),
        entry("2018", { title: "Summa Cum Laude", awarder: "Seoul National University" }),
        entry("2011", {
          title: "Presidential Scholarship for Science and Engineering Study",
          awarder: "Korea Student Aid Foundation",
        }),
        entry("2011", { title: "Gold Medal", awarder: "Korea Collegiate Mathematical Competition" }),
        entry("2010", { title: "Silver Medal", awarder: "Korea Mathematical Olympiad" }),
      ],
    },
    {
      file: "teaching",
      kind: "teaching",
      title: text("Teaching"),
      entries: [
        entry("2020", {
          course: "Artificial Intelligence: Representation and Problem Solving",
          institution: "Carnegie Mellon University",
        }),
      ],
    },
    {
      file: "miscellaneous",
      kind: "prose",
      title: text("Miscellaneous"),
      prose: [
        text(
          "Away from the desk I am mostly outdoors with Betty (bettyberry___), a very small dog with very firm opinions.",
        ),
      ],
      picture: "Betty, a small tan dog with glasses, resting her chin on a pile of papers",
    },
  ],
};
