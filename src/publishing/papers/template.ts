/** How a sheet looks in print, in Typst. Everything that a sheet says comes in as data; nothing of it is read as Typst. */
export const template = `
#let sheet = json(bytes(sys.inputs.data))
#let arabic = sheet.language == "ar"
#let brief = sheet.kind == "note"
#let serif = if arabic { ("Amiri", "Source Serif 4") } else { ("Source Serif 4", "Amiri") }
#let sans = if arabic { ("Amiri", "Inter") } else { ("Inter", "Amiri") }
#let size = if arabic { if brief { 11.2pt } else { 11.6pt } } else { if brief { 9.8pt } else { 10pt } }
#let quiet = rgb("#5F5C55")
#let hair = rgb("#D9D5CC")
#let looks = (
  plain: (:),
  strong: (weight: "bold"),
  quiet: (fill: quiet),
  code: (font: ("IBM Plex Mono", "Amiri"), size: 0.84em, style: "normal"),
  quote: (font: ("Source Serif 4", "Amiri"), style: "italic"),
  breach: (weight: "bold", fill: rgb("#B3261E")),
  concern: (weight: "bold", fill: rgb("#8A5A00")),
)

#let show-run(run) = {
  let look = run.at("look", default: "plain")
  let dir = run.at("dir", default: none)
  let given = looks.at(look)
  if dir == "rtl" {
    given = (..given, dir: rtl, lang: "ar", font: ("Amiri", "Source Serif 4"), style: "normal")
    if not arabic { given.insert("size", 1.1em) }
  } else if dir == "ltr" {
    given = (..given, dir: ltr)
    if arabic and look != "code" {
      given = (..given, font: ("Source Serif 4", "Amiri"), size: 0.86em)
    } else if arabic {
      given.insert("size", 0.76em)
    }
  }
  if "lang" in run { given.insert("lang", run.lang) }
  // A number of a provision is never broken over two lines; a long address may be.
  if look == "code" and run.text.len() < 30 { box(text(..given, run.text)) } else { text(..given, run.text) }
}
#let show-line(line) = line.map(show-run).join()

#let show-part(part) = {
  if part.kind == "heading" {
    heading(level: part.level + 1, show-line(part.line))
  } else if part.kind == "text" {
    if part.at("quiet", default: false) {
      par(text(fill: quiet, size: 0.9em, show-line(part.line)))
    } else {
      par(show-line(part.line))
    }
  } else if part.kind == "label" {
    block(above: 0.95em, below: 0.5em, sticky: true, text(font: sans, size: 0.84em, fill: quiet, show-line(part.line)))
  } else if part.kind == "told" {
    block(
      width: 100%,
      above: 1em,
      below: 1em,
      stroke: if arabic { (right: 1.5pt + quiet) } else { (left: 1.5pt + quiet) },
      inset: (x: 8pt, y: 3pt),
      show-line(part.line),
    )
  } else if part.kind == "list" {
    let items = part.items.map(show-line)
    if part.at("numbered", default: false) { enum(..items) } else { list(..items) }
  } else if part.kind == "table" {
    set par(spacing: 0.8em)
    set text(size: if arabic { 0.96em } else { 0.92em })
    let cell(paragraphs) = paragraphs.map(line => par(show-line(line))).join()
    let head = part.at("head", default: none)
    table(
      columns: part.widths.map(share => share * 1fr),
      stroke: (x, y) => (bottom: 0.5pt + hair),
      inset: (
        x: 4pt,
        top: if brief { 3pt } else { 4.5pt },
        bottom: (if brief { 3pt } else { 4.5pt }) + (if arabic { 2.5pt } else { 0pt }),
      ),
      align: start + top,
      ..if head != none {
        (table.header(..head.map(line => text(font: sans, size: 0.88em, fill: quiet, show-line(line)))),)
      },
      ..part.rows.map(row => row.map(cell)).flatten(),
    )
  }
}

#set document(title: sheet.title, date: none)
#set page(
  paper: "a4",
  margin: if brief { (x: 20mm, top: 16mm, bottom: 17mm) } else { (x: 24mm, top: 22mm, bottom: 22mm) },
  footer: context {
    set text(font: sans, size: if arabic { 8.4pt } else { 7.2pt }, fill: quiet)
    grid(
      columns: (1fr, auto),
      gutter: 10pt,
      show-line(sheet.foot),
      text(dir: ltr, str(counter(page).get().first()) + " / " + str(counter(page).final().first())),
    )
  },
)
#set text(font: serif, size: size, lang: sheet.language, dir: if arabic { rtl } else { ltr }, fill: rgb("#1C1B19"), hyphenate: false)
#set par(leading: if arabic { 0.56em } else if brief { 0.58em } else { 0.66em }, spacing: if brief { 0.72em } else { 0.95em }, justify: false)
#set list(indent: 0pt, body-indent: 6pt, spacing: if brief { 0.58em } else { 0.75em }, marker: [–])
#set enum(indent: 0pt, body-indent: 6pt, spacing: if brief { 0.58em } else { 0.75em })
#show heading: set text(font: sans, weight: "semibold")
#show heading.where(level: 1): it => block(above: 0pt, below: if arabic { 0.75em } else { 0.55em }, text(size: if brief { 1.5em } else { 1.8em }, it.body))
#show heading.where(level: 2): it => block(above: if brief { 1.15em } else { 1.9em }, below: if brief { 0.55em } else { 0.85em }, sticky: true, text(size: if brief { 1.04em } else { 1.2em }, it.body))
#show heading.where(level: 3): it => block(above: 1.5em, below: 0.65em, sticky: true, text(size: 1em, it.body))

#heading(level: 1, outlined: false, sheet.title)
#block(below: if brief { 0.9em } else { 1.4em }, text(fill: quiet, show-line(sheet.about)))
#for part in sheet.blocks { show-part(part) }
#context [#metadata(counter(page).final().first())<pages>]
`;
