/** Words, or beginnings of words (`*`), that stand in the names of groups and in nobody's own. */
const words =
  "inc ltd limited llc llp gmbh plc corp corporation company univ universi* institut* istituto college school depart* dept faculty laborat* lab labs cent(?:er|re)s? centro zentrum consorti(?:um|a) collaborati* teams? groups? groupe gruppe grupo committee council commission minist(?:ry|eri*|ère) agency agencia association associa[cç]* society foundation fundaci* fundaç* stiftung organi[sz]ation federation union network project program* initiative academy observator* hospital authority administration secretariat office alliance partnership coalition museum library archives? contributors developers community investigators government parliament technologies international forum nations assembly congress national federal united european systems software solutions sciences engineering publish* publications verlag";
const eastern = "大学|大學|研究[所院室]|学会|學會|協会|委[员員]会|会社|公司|대학교|연구[소원실]|학회|위원회";
const alternatives = words.replaceAll("*", String.raw`\p{L}*`).replaceAll(" ", "|");
const group = new RegExp(
  String.raw`(?<![\p{L}'’-])(?:${alternatives})(?![\p{L}'’-])|\s\\?&\s|${eastern}`,
  "iu",
);

/** Whether a name has a word in it by which only groups are called: `ATLAS Collaboration`, `Doe Systems, Ltd`. */
export function isGroupName(plain: string): boolean {
  return group.test(plain);
}

/** Whether it is a group of people that signs behind its members. */
export function isTeamName(plain: string): boolean {
  return /\s(?:collaborations?|consortium|team|group|investigators|contributors)$/i.test(plain);
}
