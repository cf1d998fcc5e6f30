/**
 * What the macros for journals print that ADS exports, by their names (aas_macros.sty, and AASTeX 6 for those that it adds:
 * https://ui.adsabs.harvard.edu/help/actions/journal-macros).
 */
const printed = `aj=AJ, actaa=Acta Astron., araa=ARA&A, apj=ApJ, apjl=ApJL, apjlett=ApJL, apjs=ApJS, apjsupp=ApJS,
ao=Appl. Opt., applopt=Appl. Opt., apss=Ap&SS, aap=A&A, astap=A&A, aapr=A&A Rev., aaps=A&AS, azh=AZh, baas=BAAS,
bac=Bull. astr. Inst. Czechosl., caa=Chinese Astron. Astrophys., cjaa=Chinese J. Astron. Astrophys., icarus=Icarus,
jcap=J. Cosmology Astropart. Phys., jrasc=JRASC, memras=MmRAS, mnras=MNRAS, na=New A, nar=New A Rev., pasa=PASA,
pra=Phys. Rev. A, prb=Phys. Rev. B, prc=Phys. Rev. C, prd=Phys. Rev. D, pre=Phys. Rev. E, prl=Phys. Rev. Lett.,
pasp=PASP, pasj=PASJ, psj=PSJ, qjras=QJRAS, rmxaa=Rev. Mexicana Astron. Astrofis., skytel=S&T, solphys=Sol. Phys.,
jaavso=JAAVSO,
sovast=Soviet Ast., ssr=Space Sci. Rev., zap=ZAp, nat=Nature, iaucirc=IAU Circ., aplett=Astrophys. Lett.,
apspr=Astrophys. Space Phys. Res., bain=Bull. Astron. Inst. Netherlands, fcp=Fund. Cosmic Phys.,
gca=Geochim. Cosmochim. Acta, grl=Geophys. Res. Lett., jcp=J. Chem. Phys., jgr=J. Geophys. Res.,
jqsrt=J. Quant. Spec. Radiat. Transf., memsai=Mem. Soc. Astron. Italiana, nphysa=Nucl. Phys. A, physrep=Phys. Rep.,
physscr=Phys. Scr., planss=Planet. Space Sci., procspie=Proc. SPIE, maps=M&PS, aas=AAS Meeting Abstracts,
dps=AAS/DPS Meeting Abstracts`;

const journals = new Map(
  printed.split(/,\s/).map((pair): [string, string] => {
    const [macro = "", name = ""] = pair.trim().split("=");
    return [macro, name.replace("&", "\\&")];
  }),
);

/** LaTeX with the names of journals in the place of their macros: `\aap` is A&A. */
export function printJournals(latex: string): string {
  return latex.replaceAll(/\\([a-z]+)(?![a-zA-Z])/g, (macro, name) => journals.get(name) ?? macro);
}
