import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import { SAMPLE_DATA } from "./sample.ts";

/** A record as its owner writes it: data files by name. `site.yaml` names no style. */
export type Cv = Record<string, string>;

/** The record with a style, and without the sample's files: what `buildSite` takes. */
export function styled(cv: Cv, style: string): Record<string, string | undefined> {
  return { ...noSample, ...cv, "site.yaml": `style: ${style}\n${cv["site.yaml"]}` };
}

const noSample = Object.fromEntries((await readdir(SAMPLE_DATA)).map((name) => [name, undefined]));

async function sample(): Promise<Cv> {
  const names = await readdir(SAMPLE_DATA);
  const texts = await Promise.all(names.map((name) => readFile(join(SAMPLE_DATA, name), "utf8")));
  const cv = Object.fromEntries(names.map((name, index) => [name, texts[index] ?? ""]));
  return { ...cv, "site.yaml": cv["site.yaml"]?.replace("style: classic\n", "") ?? "" };
}

/** Twelve sections, nine contacts, a photo, thirty papers with all that papers can have, a page for one section, a menu. */
function professor(): Cv {
  const entries = (count: number, entry: (index: number) => object) =>
    stringify(Array.from({ length: count }, (_, index) => entry(index)));
  const grants = [
    "Understandable Theories of Long Sequences",
    "Networks That Say Why",
    "A Laboratory for Small Data",
  ];
  const students = ["Ana Lima", "Björn Aalto", "Chitra Rao", "Dmytro Shevchenko", "Ειρήνη Παππά"];
  const general = (names: string[], role: string, organization: string) =>
    entries(names.length, (index) => ({
      name: names[index],
      role,
      organization,
      startDate: String(2012 + 2 * index),
      endDate: index === names.length - 1 ? "present" : String(2014 + 2 * index),
    }));
  return {
    "site.yaml": stringify({
      url: "https://lindqvist.example.org",
      menu: ["background", "publications", "teaching", "students", "service"],
      sections: [
        "background",
        "experience",
        "education",
        { file: "publications", numbered: true, group: "type", authors: 8 },
        { file: "grants", kind: "awards", title: "Grants and funded projects" },
        "awards",
        { file: "teaching", page: "courses" },
        { file: "students", title: "Doctoral students and postdoctoral researchers" },
        "talks",
        "service",
        "software",
        "languages",
      ],
      // A short one: what is tried is the page.
      pdfs: [{ file: "assets/resume.pdf", sections: ["education"] }],
      foot: "Last update: May 2026",
    }),
    "profile.yaml": stringify({
      name: "Prof. Dr. Ingeborg Lindqvist-Nakamura",
      nativeName: "中村 インゲボルグ",
      otherNames: ["I. Lindqvist", "Ingeborg Lindqvist-Nakamura"],
      label: "Professor of Statistics and Machine Learning",
      photo: "./assets/betty.jpg",
      email: "ingeborg.lindqvist-nakamura@statistics.university.example.edu",
      phone: "+46 18 471 00 00",
      location: "Uppsala, Sweden",
      links: [
        ["googleScholar", "abcdefghijkl"],
        ["orcid", "0000-0002-1825-0097"],
        ["github", "lindqvist-lab"],
        ["linkedin", "ingeborg-lindqvist-nakamura"],
        ["bluesky", "lindqvist.example.org"],
        ["dblp", "12/3456"],
        ["mastodon", "@lindqvist@mastodon.social"],
        ["website", "lindqvist.example.org"],
      ].map(([network, username]) => ({ network, username })),
    }),
    "background.md":
      "I work on the statistics of models that read long sequences: genomes, climate records, case law. My group asks when such a model is *right for the right reason*, and builds ==tools that say so== before anyone has to trust it.\n\nI am looking for **two doctoral students** to begin in September 2026; write to me with a page about what you would like to find out. An error of $O(n^{-1/2})$ is what we can hope for:\n\n$$\n\\hat\\theta_n - \\theta = \\frac{1}{n} \\sum_{i=1}^{n} \\psi(x_i) + o_p\\left(\\frac{1}{\\sqrt{n}}\\right)\n$$\n\n- Group page: [Long Sequences Laboratory](https://lab.example.org)\n- Office hours: Tuesdays, 14:00 to 16:00\n",
    "experience.yaml": entries(5, (index) => ({
      position: [
        "Professor and Head of Department",
        "Associate Professor",
        "Assistant Professor",
        "Postdoctoral Researcher",
        "Research Intern",
      ][index],
      organization: [
        "Uppsala University",
        "Kungliga Tekniska högskolan",
        "ETH Zürich",
        "University of Tokyo",
        "Bell Labs",
      ][index],
      location: ["Sweden", "Sweden", "Switzerland", "Japan", "USA"][index],
      [index < 4 ? "startDate" : "date"]: ["2019-09", "2014-01", "2010-08", "2008-10", "Summer 2006"][index],
      ...(index < 4 && { endDate: ["present", "2019-08", "2013-12", "2010-07"][index] }),
      ...(index === 0 && {
        summary: "Head of a department of forty; built the master's programme in statistical learning.",
        highlights: [
          "Raised 4.2 million euros in funding",
          "Two of my students won the national dissertation prize",
        ],
        links: [{ label: "Department", url: "https://department.example.org" }],
      }),
    })),
    "education.yaml": entries(3, (index) => ({
      studyType: ["Ph.D.", "M.Sc.", "B.Sc."][index],
      area: ["Mathematical Statistics", "Applied Mathematics", "Mathematics and Philosophy"][index],
      institution: ["University of Cambridge", "Lunds universitet", "Lunds universitet"][index],
      location: ["United Kingdom", "Sweden", "Sweden"][index],
      date: ["2008", "2004", "2002"][index],
      ...(index === 0 && {
        advisor: "Sir David Example",
        thesis: "Semiparametric inference for dependent data whose dependence is itself to be inferred",
        score: "with distinction",
      }),
    })),
    "publications.bib": papers(30),
    "grants.yaml": entries(6, (index) => ({
      title: `${grants[index % 3]}${index < 3 ? "" : ", second phase"}`,
      awarder: ["European Research Council", "Vetenskapsrådet", "Knut och Alice Wallenbergs Stiftelse"][
        index % 3
      ],
      amount: `€${(index + 1) * 250},000`,
      startDate: String(2024 - 2 * index),
      endDate: String(2028 - 2 * index),
    })),
    "awards.yaml": entries(6, (index) => ({
      title: [
        "Fellow of the Royal Statistical Society",
        "Göran Gustafsson Prize",
        "Best Paper, NeurIPS",
        "Test of Time, ICML",
        "Guy Medal in Bronze",
        "Young Statistician of the Year",
      ][index],
      ...(index % 2 === 0 && { awarder: "Royal Statistical Society" }),
      date: String(2025 - 2 * index),
    })),
    "teaching.yaml": entries(7, (index) => ({
      course: [
        "Statistical Learning",
        "Probability",
        "Time Series",
        "Asymptotic Statistics",
        "Bayesian Computation",
        "Writing Mathematics",
        "Seminar on Causality",
      ][index],
      institution: "Uppsala University",
      role: index % 3 ? "Lecturer" : "Course responsible",
      date: `Fall ${2025 - index}`,
    })),
    "students.yaml": entries(5, (index) => ({
      name: students[index],
      role: "Ph.D.",
      organization: "Uppsala University",
      startDate: `${2015 + index}-09`,
      endDate: `${2020 + index}-06`,
      summary: index % 2 ? "Now at a place of which I am proud." : undefined,
    })),
    "talks.yaml": general(
      ["What a model owes its reader", "Long memories", "Small data, large questions"],
      "Keynote",
      "Nordstat",
    ),
    "service.yaml": general(
      ["Annals of Statistics", "Journal of Machine Learning Research", "NeurIPS"],
      "Associate editor",
      "Institute of Mathematical Statistics",
    ),
    "software.yaml": entries(2, (index) => ({
      name: ["longmemory", "whyread"][index],
      url: `https://example.org/${index}`,
      summary: "A library of estimators, with proofs in its documentation, used by some four hundred groups.",
    })),
    "languages.yaml": entries(4, (index) => ({
      name: ["Swedish", "Japanese", "English", "German"][index],
      level: ["Native", "Native", "Fluent", "Intermediate"][index],
    })),
  };
}

/** Papers of four types over twenty years: long titles and short ones, two authors and many, links, awards, pictures. */
function papers(count: number): string {
  const subjects = [
    "Long sequences",
    "Estimators that know their limits",
    "Confidence sets for attention",
    "The law of small samples",
    "Dependence graphs",
    "Sparse memory",
  ];
  const ends = [
    "without tears",
    "a semiparametric view",
    "and what they cost when the data are few, the noise is heavy-tailed, and nobody can say which of the variables was measured last",
    "in $O(n \\log n)$ time",
  ];
  const people = [
    "Lima, Ana",
    "Aalto, Björn",
    "Rao, Chitra",
    "Shevchenko, Dmytro",
    "Παππά, Ειρήνη",
    "de la Cruz, María José",
    "O'Neil, Seán",
    "Müller-Lüdenscheidt, Hans Jürgen",
    "Wang, Xiaoming",
    "Tanaka, Yūki",
  ];
  const types = [
    ["article", "journal = {Annals of Statistics}, volume = 48, number = 2, pages = {101--133}"],
    ["inproceedings", "booktitle = {Advances in Neural Information Processing Systems}, abbr = {NeurIPS}"],
    ["article", "journal = {Journal of the Royal Statistical Society: Series B (Statistical Methodology)}"],
    ["misc", "howpublished = {arXiv:2401.01234}, arxiv = {2401.01234}"],
    ["incollection", "booktitle = {Handbook of Dependence}, publisher = {Cambridge University Press}"],
  ];
  return Array.from({ length: count }, (_, index) => {
    const others = Array.from(
      { length: 1 + ((index * 7) % 11) },
      (_, at) => people[(index + at) % people.length],
    );
    others.splice(index % 3, 0, "Lindqvist-Nakamura, Ingeborg");
    const [type, venue] = types[index % 5] ?? [];
    const more = [
      index === 0 &&
        "url = {https://example.org}, data = {https://example.org/data}, poster = {https://example.org/poster}, website = {https://averyveryverylongnameofahost.example.org/with/a/very/long/path/that/does/not/end/here.html}, blog = {https://example.org/blog}, keywords = {one, two}, code = {https://example.org/code}",
      index % 2 === 0 && `doi = {10.1000/${index}}`,
      index % 3 === 0 &&
        "abstract = {We show that what was believed of long sequences holds for short ones too, with an error of $n^{-1/2}$, and give a test for it.}",
      index % 4 === 1 &&
        "code = {https://example.org/code}, slides = {https://example.org/slides.pdf}, video = {https://example.org/video}",
      index % 7 === 1 && "award = {Best Paper Award}",
      index % 6 === 1 && "preview = {betty.jpg}",
      index % 8 === 0 && "author+an = {1=equal; 2=equal}",
    ].filter(Boolean);
    const title = `${subjects[index % 6]}: ${ends[index % 4]}`;
    return `@${type}{p${index}, title = {${title}}, author = {${others.join(" and ")}}, ${[venue, ...more].join(", ")}, year = ${2026 - Math.floor(index / 3)}}`;
  }).join("\n");
}

/** In her first year: two sections and hardly more. */
function student(): Cv {
  return {
    "site.yaml": "sections: [education, experience]\n",
    "profile.yaml": "name: Mia Berg\nemail: mia@example.edu\n",
    "education.yaml":
      "- { studyType: M.Sc., area: Physics, institution: University of Oslo, startDate: 2025-08, endDate: present }\n- { studyType: B.Sc., area: Physics, institution: University of Oslo, date: 2025 }\n",
    "experience.yaml":
      "- { position: Teaching assistant, organization: University of Oslo, date: Spring 2025 }\n",
  };
}

/** What a CV in a language that is written from right to left says, part by part. */
const WRITTEN: Record<
  string,
  Record<
    | "name"
    | "label"
    | "place"
    | "prose"
    | "degree"
    | "university"
    | "post"
    | "course"
    | "title"
    | "people"
    | "journal"
    | "award",
    string
  >
> = {
  ar: {
    name: "فاطمة الزهراء بن علي",
    label: "أستاذة مشاركة في اللسانيات الحاسوبية (المعالجة الآلية)",
    place: "الرباط، المغرب",
    prose:
      "أدرس كيف تتعلم النماذج اللغوية اللهجات العربية، وأعمل مع فريق من 12 باحثًا على [أدوات مفتوحة المصدر](https://example.org) لقياس ذلك. نُشرت أعمالي في *Computational Linguistics* وفي ==مؤتمر معالجة اللغات الطبيعية== (2023).",
    degree: "دكتوراه",
    university: "جامعة محمد الخامس",
    post: "باحثة في مختبر المعلوميات (قسم اللغة)",
    course: "مدخل إلى اللسانيات الحاسوبية",
    title: "معالجة اللهجات العربية: دراسة مقارنة (2010–2020)",
    people: "بن علي, فاطمة الزهراء and المهدي, يوسف",
    journal: "مجلة اللسانيات العربية",
    award: "جائزة أفضل بحث",
  },
  he: {
    name: "נועה בן־דוד",
    label: "פרופסור חבר לבלשנות חישובית (עיבוד שפה)",
    place: "חיפה, ישראל",
    prose:
      "אני חוקרת כיצד מודלים לומדים תחביר, ועובדת עם צוות של 12 חוקרים על [כלים בקוד פתוח](https://example.org). עבודתי פורסמה ב־*Computational Linguistics* וב==כנס לעיבוד שפה טבעית== (2023).",
    degree: "דוקטורט",
    university: "הטכניון",
    post: "חוקרת במעבדה לשפה (המחלקה לבלשנות)",
    course: "מבוא לבלשנות חישובית",
    title: "עיבוד ניבים: מחקר השוואתי (2010–2020)",
    people: "בן־דוד, נועה and כהן, יוסף",
    journal: "כתב עת לבלשנות",
    award: "פרס המאמר הטוב ביותר",
  },
  fa: {
    name: "نرگس می‌خواهد رضایی",
    label: "دانشیار زبان‌شناسی رایانشی (پردازش زبان)",
    place: "تهران، ایران",
    prose:
      "من بررسی می‌کنم که مدل‌ها چگونه گویش‌های فارسی را می‌آموزند، و با گروهی ۱۲ نفره روی [ابزارهای متن‌باز](https://example.org) کار می‌کنم. کارهایم در *Computational Linguistics* و در ==همایش پردازش زبان== (۲۰۲۳) منتشر شده است.",
    degree: "دکتری",
    university: "دانشگاه تهران",
    post: "پژوهشگر آزمایشگاه زبان (گروه زبان‌شناسی)",
    course: "درآمدی بر زبان‌شناسی رایانشی",
    title: "پردازش گویش‌ها: پژوهشی تطبیقی (۲۰۱۰–۲۰۲۰)",
    people: "رضایی, نرگس and احمدی, یوسف",
    journal: "مجله زبان‌شناسی",
    award: "جایزه بهترین مقاله",
  },
};

/** A CV in Arabic, Hebrew or Persian, with what is written the other way in it: names, titles, addresses, a formula. */
export function rightToLeft(language: string): Cv {
  const said = WRITTEN[language];
  if (!said) throw new Error(`no CV is written in ${language}`);
  const { name, people, university } = said;
  return {
    "site.yaml": stringify({
      url: "https://example.org",
      language,
      sections: ["background", "education", "experience", "publications", "awards", "teaching"],
    }),
    "profile.yaml": stringify({
      name,
      nativeName: "Fatima Benali (née Alaoui)",
      label: said.label,
      photo: "./assets/betty.jpg",
      email: "f.benali@university.example.org",
      phone: "+212 537 77 00 00",
      location: said.place,
      links: [
        { network: "github", username: "fbenali" },
        { network: "orcid", username: "0000-0002-1825-0097" },
      ],
    }),
    "background.md": `${said.prose}\n\n$$\ny = \\frac{a}{b} + (1)\n$$\n\n- ${said.course}\n- GPT-4 (OpenAI), C++, 3.5 %\n`,
    "education.yaml": stringify([
      {
        studyType: said.degree,
        area: said.course,
        institution: university,
        startDate: "2012-09",
        endDate: "2016-06",
        advisor: "Noam Example",
        thesis: said.title,
        score: "3.9/4.0",
      },
      {
        studyType: "M.Sc.",
        area: "Linguistics",
        institution: "Université Paris Cité",
        location: "France",
        date: "2012",
      },
      { studyType: "B.A.", area: "한국어와 언어학", institution: "서울대학교", date: "2010" },
    ]),
    "experience.yaml": stringify([
      {
        position: said.post,
        organization: university,
        location: said.place,
        startDate: "2019",
        endDate: "present",
        summary: said.prose,
        highlights: [said.award, "BERT & friends (2019–2021)"],
        links: [{ label: said.course, url: "https://example.org/lab" }],
      },
    ]),
    "publications.bib": [
      `@article{one, title = {${said.title}}, author = {${people}}, journal = {${said.journal}}, volume = 3, pages = {10--20}, year = 2022, doi = {10.1000/1}, award = {${said.award}}, abstract = {${said.title}.}, preview = {betty.jpg}}`,
      `@inproceedings{two, title = {On Arabic Dialects (Again): 50\\% More $x^2$}, author = {Benali, Fatima and Doe, Jane and ${people}}, booktitle = {Proceedings of ACL}, abbr = {ACL}, year = 2020, code = {https://example.org/code}}`,
    ].join("\n"),
    "awards.yaml": stringify([
      { title: said.award, awarder: university, date: "2021" },
      { title: "Best Paper (ACL)", date: "March 2020" },
    ]),
    "teaching.yaml": stringify([
      { course: said.course, institution: university, role: said.post, date: "Fall 2023" },
    ]),
  };
}

/** The CVs that every style is tried with. */
export const cvs: Record<string, Cv> = {
  sample: await sample(),
  professor: professor(),
  student: student(),
  Arabic: rightToLeft("ar"),
};
