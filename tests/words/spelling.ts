/** The verbs that are written with a z. */
const VERBS =
  "author binar capital categor central character color critic crystall custom digit discret emphas equal final formal general harmon initial ital legal linear local material maxim memo minim modern monochrom neutral normal optim organ parallel penal polar popular poster prior priorit quant random raster real recogn sanit serial special stabil standard summar symbol synchron token util vector visual"
    .split(" ");

/** What is British in a word, as an expression, and what this house writes in its place. */
const AMERICAN: Readonly<Record<string, string>> = {
  armour: "armor",
  behaviour: "behavior",
  colour: "color",
  endeavour: "endeavor",
  favour: "favor",
  flavour: "flavor",
  harbour: "harbor",
  honour: "honor",
  humour: "humor",
  labour: "labor",
  neighbour: "neighbor",
  rumour: "rumor",
  vapour: "vapor",
  calibre: "caliber",
  centre: "center",
  centring: "centering",
  fibre: "fiber",
  litre: "liter",
  lustre: "luster",
  metre: "meter",
  sombre: "somber",
  spectre: "specter",
  theatre: "theater",
  defence: "defense",
  licence: "license",
  offence: "offense",
  pretence: "pretense",
  ageing: "aging",
  aluminium: "aluminum",
  analogue: "analog",
  "analys(?=e(?!s)|ing)": "analyz",
  anticlockwise: "counterclockwise",
  catalogue: "catalog",
  "(?:fulfil|enrol|skilful)(?!l)": "fulfill, enroll, skillful",
  grey: "gray",
  jewellery: "jewelry",
  mould: "mold",
  plough: "plow",
  "programme(?![dr])": "program",
  sceptic: "skeptic",
  "(?:channel|fuel|level|model|signal|travel|tunnel)l(?=ed|er|ing)": "a single l",
  "labell(?=ed(?!by)|ing)": "label",
  [`(?:${VERBS.join("|")})is(?=e|ing|ation)`]: "iz",
};

const BRITISH = Object.entries(AMERICAN).map(([source, american]) =>
  [new RegExp(source, "i"), american] as const
);
const ANY = new RegExp(Object.keys(AMERICAN).join("|"), "i");

/**
 * A sentence for each British word in a text.
 *
 * @param names of others, which are written as they write them: in quotes, or anywhere if they are more than a word
 */
export function britishWords(file: string, text: string, names: readonly string[] = []): string[] {
  if (!ANY.test(text)) return [];
  const own = names.reduce(
    (left, name) => left.replaceAll(/[^A-Za-z]/.test(name) ? name : `"${name}"`, ""),
    text,
  );
  return own.split("\n").flatMap((line, i) =>
    [...line.matchAll(/[A-Za-z]+/g)].flatMap(([word]) =>
      BRITISH.filter(([british]) => british.test(word)).map(([, american]) =>
        `${file}:${i + 1}: "${word}" is British spelling. Here it is written with "${american}".`
      )
    )
  );
}
