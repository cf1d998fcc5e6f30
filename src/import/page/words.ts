/** Words by which the pieces of an entry's head are told apart; what none of them fits is told by its place alone. */

const DEGREE =
  /^(?:Ph\.? ?D|D\.? ?Phil|M\.? ?Phil|M\.? ?Res|Ed\.? ?D|M\.? ?D|J\.? ?D|LL\.? ?[BM]|[MB]\.? ?(?:A|Sc?|Eng|Tech|Ed|Com|Comp|Math|Phys)|MEng|BEng|MASc|BASc|MBA|MPH|MPP|MFA|BFA|M\.? ?S\.? ?c|B\.? ?S\.? ?c|S\.? ?[BM]|A\.? ?[BM]|Sc\.? ?D|Dr\.?(?: [a-z]+\. [a-z]+\.)?|Doctor(?:ate|al)?|Master(?:['’]?s)?|Bachelor(?:['’]?s)?|Associate(?:['’]s)? [Dd]egree|Diplom[a-z]*|Licen[cs]\w+|Undergraduate|Graduate|Postgraduate|Minor|Major|Certificate|High School|Abitur|Matura|A[- ][Ll]evels?|GCSEs?|Habilitation|Exchange)(?![\p{L}])\.?/u;

/** A degree at the head of a text and the field of study behind it, if there is one. */
export function readDegree(text: string): { studyType: string; area?: string } | undefined {
  const degree = DEGREE.exec(text)?.[0];
  if (degree === undefined) return undefined;
  const comma = /^(.{2,40}?),\s+(.+)$/.exec(text);
  const isAlone =
    comma?.[1] !== undefined && /^\W*$|^\s+(?:of|in|degree)\b/i.test(comma[1].slice(degree.length));
  if (comma?.[1] && comma[2] && isAlone) return { studyType: comma[1], area: comma[2] };
  const bracket = /^([^()]{2,40}?)\s+\(([^()]+)\)$/.exec(text);
  if (bracket?.[1] && bracket[2] && bracket[1].length <= degree.length + 2)
    return { studyType: bracket[1], area: bracket[2] };
  const rest = text.slice(degree.length).trim();
  // "Bachelor’s Degree in Information Systems" stays whole: its "in" would be lost.
  const isAbbreviation = !/\s|[’']/.test(degree) && degree.length <= 6;
  if (rest === "" || !isAbbreviation || /^(?:in|of|degree|with|\(|[-–:&/])/i.test(rest))
    return { studyType: text };
  return { studyType: degree, area: rest };
}

/** Whether a text names a body: a university, a company, a ministry. */
export function isOrganization(text: string): boolean {
  return /\b(?:Universit\w*|Univ\.?|College|Schools?|Institut\w*|Academ(?:y|ia)|Laborator(?:y|ies)|Labs?|Cent(?:er|re)|Department|Dept\.?|Faculty|Ministry|Agency|Council|Foundation|Society|Association|Company|Corporation|Group|Bank|Hospital|Clinic|Museum|Librar(?:y|ies)|Observatory|Mint|Inc|Ltd|LLC|GmbH|AG|Corp|Co|Oy|Oyj|S\.A|Polytechnic\w*|ETH|EPFL|MIT|CNRS|INRIA|Research)\b|University|대학교/u.test(
    text,
  );
}

/** Whether a text names what somebody does. */
export function isPosition(text: string): boolean {
  return /\b(?:professor|lecturer|reader|fellow|researcher|scientist|engineer|developer|programmer|manager|director|head|lead(?:er)?|chief|officer|assistant|associate|intern(?:ship)?|trainee|student|postdoc\w*|instructor|teacher|tutor|supervisor|consultant|analyst|adviser|advisor|coordinator|chair|president|member|founder|cto|ceo|cfo|president|architect|designer|writer|editor|reviewer|volunteer|warden|sergeant|salesperson|technician|administrator|specialist|visiting|organi[sz]er|representative|ambassador|mentor|demonstrator|nurse|physician|resident|curator|librarian|clerk|apprentice)\b/i.test(
    text,
  );
}

/** Whether a text says what somebody did in a course. */
export function isTeachingRole(text: string): boolean {
  return /^(?:head |graduate |lead |co-?|guest |course |teaching )?(?:TA|teaching assistant|teaching fellow|instructor|lecturer|tutor|assistant|grader|reader|organi[sz]er|co-?instructor|demonstrator|professor)\b/i.test(
    text,
  );
}
