import { foldText } from "./foldName.ts";

/** Common given names, without accents, that are nobody's family name, */
const only =
  "ada alan albert alejandro alessandro alex alexander alexei alice amanda amit amy ana andreas andrew angela anna anne anthony antonio barack barbara barbra beatriz betty bill bob brandon brian carla carlos carol carolina caroline catherine charles charlotte chris christine christopher claire cristina cynthia dave deborah diana dmitri donald donna edward elena eleanor elizabeth emily emma eric erik eva fernando francesca giovanni giuseppe grace gregory hans helen igor isabelle ivan jack jacques jane janet jason javier jean jeffrey jennifer jerry jessica jim joan joao joe johannes john jonathan jose joseph joshua juan judith julia juliana julie jurgen karen kate katherine kathleen ken kenneth kevin kimberly klaus larry laura lauren linda lisa lucy luca marco margaret maria marie marilyn mark markus mary matthew matthias max megan melissa michael michelle mike nancy naoko natalia nicholas nicole olga olivia pablo pamela paolo patricia pedro peter philippe pierre piotr priya rachel rahul rajesh raul rebecca ricardo robert ronald ruth sandra sara sarah sergey sergio sharon sophia sophie stefan stephanie stephen steve steven sue susan thiago tim timothy tom vladimir virginia william wolfgang yuki";
/** and those that may be both. */
const also =
  "adrian fatima mohamed mohammad mohammed muhammad agustin ahmed alberto alfonso alfredo ali alonso alvaro andre andrea andrei andres angel angeles arthur arturo augusto aurora beatrice benjamin bruno camila carmen cesar christian clara claudia claudio daniel daniela david diego dolores eduarda eduardo emilio enrique ernesto esteban eugenia felipe fernanda francesco francisco gabriel gabriela george gonzalo guillermo gustavo hector helena henrique henry hugo ignacio ines irene isabel jaime james javiera jesus joaquin jorge josefa juana julian julio leonardo leticia lourdes lucas lucia luis luisa luiz luiza manuel manuela marcelo marcos margarita mariana mario marta martin mateo mateus mercedes miguel monica nicolas nuria oscar paul paula paulo pilar rafael ramon raquel renata rene roberto rocio rodrigo rosa rosario ruben salvador samuel santiago sebastian silvia simon sofia sonia susana teresa thomas tomas veronica vicente victor victoria vinicius walter";
const onlyGiven = new Set(only.split(" "));
const given = new Set(`${only} ${also}`.split(" "));

/** Whether a word is known to be a given name; with `isOnly`, whether it is so rarely a family name that it tells the two apart. */
export function isGiven(word = "", isOnly = false): boolean {
  return (isOnly ? onlyGiven : given).has(foldText(word));
}
