"""The prose of docs/curriculum.md and docs/curriculum.en.md; the tables between it are made by make_reference."""

DA = {
    "page": """# Forløbsfilen

Et forløb er én tekstfil. Du kan skrive den i en hvilken som helst editor, og alt andet – skærmen, uret, kortene, arkene –
laver programmet ud fra den.

Her er opslagsbogen: hver nøgle, hvad den betyder, og hvad en fil bliver holdt op på. Er det dit første forløb, så begynd
med [Dit første forløb på ti minutter](foerste-forloeb.md). [Editorer](redigering.md) fortæller, hvordan de samme ord
dukker op, mens du skriver.
""",
    "example": """## En hel, lille fil

```toml
{example}```

Sådan læser du den:

- Til venstre for `=` står nøglen. Den er på engelsk og skal stå, som den står her. Til højre står det, der er dit.
- Tekst står i anførselstegn. Skal der et anførselstegn ind i teksten, så brug »sådan et«.
- Tal, `true`, `false` og datoer står uden anførselstegn.
- En liste står i `[ ]` med komma imellem.
- `[[sessions]]` begynder et nyt møde, og `[[sessions.steps]]` et nyt trin i det møde, der står lige over.
- Det, der gælder hele filen, står øverst, før den første `[[`.
- En linje, der begynder med `#`, er kun til dig selv. Den første linje er undtagelsen: Den viser din editor vej til hjælpen.

`facilitator check FIL` finder alle fejl i filen på én gang, og `facilitator show ID 1` viser det første møde som en
køreplan.
""",
    "files": """## Filer og mapper

Dine egne filer ligger i mappen Facilitator/curricula i Dokumenter. `facilitator info` viser den præcise sti.
Har en af dine egne filer samme id som en, der fulgte med, er det din, der gælder.

| fil | hvor | første linje |
|---|---|---|
| forløb | i mappen | `#:schema ./curriculum.schema.json` |
| kortsæt | i undermappen `decks` | `#:schema ../deck.schema.json` |
| spørgeskema | i undermappen `instruments` | `#:schema ../instrument.schema.json` |
| vejviser | i undermappen `signposts` | `#:schema ../signposts.schema.json` |
| udfyldning | i undermappen `fillings` | `#:schema ../filling.schema.json` |

Kortsæt, spørgeskemaer og vejvisere kan også stå inde i forløbet selv, som i eksemplet. Læg dem i deres egen fil, når flere
forløb skal bruge dem. Filen, som den første linje peger på, lægger
`facilitator new` ved siden af et forløb. De andre laver du for eksempel med
`facilitator schema deck --out deck.schema.json`.
""",
    "keys": """## Nøglerne

I den sidste kolonne står, hvad der gælder, når nøglen mangler. **Skal med** betyder, at filen ikke kan bruges uden. En id
er små bogstaver a–z, tal og bindestreger, højst 40 tegn.
""",
    "row": "| nøgle | betyder | sådan skrives den | for eksempel | udeladt |\n|---|---|---|---|---|",
    "choice_row": "| ord | hedder | betyder |\n|---|---|---|",
    "must": "**skal med**",
    "kinds": "Slags trin",
    "kinds_lead": "Det, der står i `kind`, afgør, hvad skærmen tilbyder, mens trinnet er i gang. Alle trin viser, hvad du siger, gør og\nspørger om, og hvor længe der er igen.",
    "forms": "Former",
    "forms_lead": "Det, der står i `form`.",
    "modes": "Måder at trække kort på",
    "modes_lead": "Det, der står i `mode`. Uden `mode` er det `blind`.",
    "when": "Hvornår et spørgeskema bliver brugt",
    "when_lead": "Det, der står i `when`.",
    "answers": "Måder at svare på",
    "answers_lead": "Det, der står i `kind` under et spørgsmål.",
    "frames": """## Rammer og udfyldninger

Noget materiale må kun den bruge, der har licens til det. Så er forløbet en ramme: Det har møderne, tiderne og dine egne
ord, og der, hvor det beskyttede indhold hører til, en plads (`[[slots]]`). Et trin eller et ark peger på den med `slot`.

Den, der har licensen, skriver en udfyldning i sin egen mappe `fillings` og rører ikke ved rammen:

```toml
{filling}```

Er pladsen fyldt, træder udfyldningens tekster i stedet for trinnets egne. Er den ikke, gælder de tekster, der står i
trinnet.

## Skemaer med andres ord

`instruments/who-5.toml` og `instruments/t-ils.toml` er rammer: De siger, hvor mange spørgsmål og svar skemaet har, og
hvordan pointene regnes. Ordene er ikke vores, så et spørgsmål har kun `waits`, der siger, hvad der hører til. Så længe
det er sådan, kan skemaet ikke bruges: Mødet kan holdes, og runden springes over.

1. Kopiér filen til mappen `instruments` i din egen mappe, og behold `id`. Så gælder din fil i stedet for rammen.
2. Skriv `text` og `options` i hvert spørgsmål, ordret og fra færrest til flest point. Lad `waits` stå.
3. Skriv i `wording`, hvilken ordlyd det er, og i `licence`, hvad de, der ejer ordene, tillader.
4. Se efter med `facilitator check`.

Har skemaet `scoring`, vises gruppens point efter runden. De regnes kun ud fra de tal, der vises i forvejen, så de
siger ikke mere om nogen: et helt tal med »cirka«, »eller lavere« eller »eller højere«, hvor et tal er klippet af i
enden, og slet ingen point, hvis færre end fem har svaret, eller nogen har sprunget et spørgsmål over. Grænserne i
`bands` er lavet til ét menneskes point. Derfor vises de aldrig ved en gruppes.
""",
    "rules": """## Det, en fil bliver holdt op på

`facilitator check` siger, hvad der er galt, på hvilken linje, og hvordan du retter det. Hver fejl har en kode, som altid
betyder det samme. `facilitator explain KODE` siger mere.

En fejl stopper filen: Den kan ikke bruges, før fejlen er rettet. En advarsel gør ikke.
""",
    "one": "én linje, højst {most} tegn",
    "text": "tekst, højst {most} tegn",
    "slug": "id",
    "two": "to bogstaver",
    "link": "adresse, der begynder med https://",
    "phone": "telefonnummer",
    "date": "dato",
    "number": "helt tal, {least} til {most}",
    "flag": "`true` eller `false`",
    "word": "et ord: [{name}](#{anchor})",
    "many": "liste: {what}",
    "rule_row": "| kode | siger | fordi |\n|---|---|---|",
    "C1": "Filen selv",
    "C2": "Hvordan TOML skrives",
    "C3": "Nøgler og værdier",
    "C4": "Det, der peger på noget andet",
    "C5": "Tid, rækkefølge og form",
    "C6": "Indhold",
    "made": "<!-- Lavet af docs/make_reference.py. Ret der, og i facilitator/curriculum/described_*.py. -->\n",
}

EN = {
    "page": """# The curriculum file

A curriculum is one text file. You can write it in any editor, and everything else – the screen, the clock, the cards, the
sheets – is made from it.

This is the reference: every key, what it means, and what a file is held to. The tutorial,
[Dit første forløb på ti minutter](foerste-forloeb.md), is in Danish, and so is the page about
[editors](redigering.md).
""",
    "example": """## A whole small file

```toml
{example}```

How to read it:

- Left of `=` stands the key, which must be as it is here. Right of it stands what is yours.
- Text stands in quotation marks. If a text needs a quotation mark, use “one of these”.
- Numbers, `true`, `false` and dates stand without quotation marks.
- A list stands in `[ ]` with commas between.
- `[[sessions]]` begins a new session, and `[[sessions.steps]]` a new step of the session right above.
- What holds for the whole file stands at the top, before the first `[[`.
- A line that begins with `#` is for you only. The first line is the exception: it shows your editor the way to help.

`facilitator check FILE` finds everything that is wrong at once, and `facilitator show ID 1` shows the first session as a
run sheet.
""",
    "files": """## Files and folders

Your own files lie in the folder Facilitator/curricula in Documents. `facilitator info` shows the exact path.
Where one of yours has the id of one that came with the program, yours counts.

| file | where | first line |
|---|---|---|
| curriculum | in the folder | `#:schema ./curriculum.schema.json` |
| deck | in the subfolder `decks` | `#:schema ../deck.schema.json` |
| questionnaire | in the subfolder `instruments` | `#:schema ../instrument.schema.json` |
| signposts | in the subfolder `signposts` | `#:schema ../signposts.schema.json` |
| filling | in the subfolder `fillings` | `#:schema ../filling.schema.json` |

Decks, questionnaires and signposts can also stand in the curriculum itself, as in the example. Give them a file of their
own when several curricula are to use them. `facilitator new` puts the file that the first line names beside a
curriculum. Make the others with, for example, `facilitator schema deck --out deck.schema.json`.
""",
    "keys": """## The keys

The last column says what holds where the key is left out. **Required** means that the file cannot be used without it. An id
is small letters a–z, digits and hyphens, at most 40 of them.
""",
    "row": "| key | means | written as | for example | left out |\n|---|---|---|---|---|",
    "choice_row": "| word | called | means |\n|---|---|---|",
    "must": "**required**",
    "kinds": "Kinds of step",
    "kinds_lead": "What stands in `kind` decides what the screen offers while the step runs. Every step shows what you say, do and ask,\nand how much time is left.",
    "forms": "Forms",
    "forms_lead": "What stands in `form`.",
    "modes": "Ways of drawing cards",
    "modes_lead": "What stands in `mode`. Without `mode` it is `blind`.",
    "when": "When a questionnaire is used",
    "when_lead": "What stands in `when`.",
    "answers": "Ways of answering",
    "answers_lead": "What stands in `kind` of a question.",
    "frames": """## Frames and fillings

Some material may only be used by those who hold a licence. The curriculum is then a frame: it has the sessions, the times
and your own words, and a slot (`[[slots]]`) where the protected content belongs. A step or a sheet points to the slot with
`slot`.

The holder of the licence writes a filling in the folder `fillings` and leaves the frame as it is:

```toml
{filling}```

Once the slot is filled, the filling's texts take the place of the step's own. Until then the texts in the step hold.

## Questionnaires with another's words

`instruments/who-5.toml` and `instruments/t-ils.toml` are frames: they say how many questions and options there are and
how the score is worked out. The words are not ours, so a question has only `waits`, which says what belongs there. While
that is so the questionnaire cannot be used: the session can be held, and the round is left out.

1. Copy the file to the folder `instruments` in your own folder and keep its `id`. Your file then counts, not the frame.
2. Write `text` and `options` in each question, word for word and from the fewest points to the most. Leave `waits`.
3. Write in `wording` which wording it is, and in `licence` what those who own the words allow.
4. Look it over with `facilitator check`.

Where there is `scoring`, the group's score is shown after the round. It is worked out only from the figures that are shown
anyway, so it says no more of anyone: a whole number with “about”, “or lower” or “or higher” where a figure is cut off at
its end, and no score where fewer than five answered or somebody left a question out. The limits in `bands` are made for
one person's score. So they are never shown with a group's.
""",
    "rules": """## What a file is held to

`facilitator check` says what is wrong, on which line, and how to mend it. Each problem has a code that always means the
same. `facilitator explain CODE` says more.

An error stops the file: it cannot be used until it is mended. A warning does not.
""",
    "one": "one line, at most {most} characters",
    "text": "text, at most {most} characters",
    "slug": "id",
    "two": "two letters",
    "link": "address that begins with https://",
    "phone": "phone number",
    "date": "date",
    "number": "whole number, {least} to {most}",
    "flag": "`true` or `false`",
    "word": "a word: [{name}](#{anchor})",
    "many": "list: {what}",
    "rule_row": "| code | says | because |\n|---|---|---|",
    "C1": "The file itself",
    "C2": "How TOML is written",
    "C3": "Keys and values",
    "C4": "What points to something else",
    "C5": "Time, order and form",
    "C6": "Content",
    "made": "<!-- Made by docs/make_reference.py. Change it there, and in facilitator/curriculum/described_*.py. -->\n",
}
