import { beforeEach, describe, expect, it } from 'vitest';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { addFile, addFiles, createServices, listed, listedErrors } from './language-services.ts';

let services: JourneyEditorServices;
beforeEach(async () => {
  services = await createServices();
});

/** Errors in a text, as `line:column-line:column code: message`. */
const check = async (text: string) => listedErrors((await addFile(services, text)).diagnostics);

/** A journey of which this is the body of a touchpoint, on line 4. */
const inTouchpoint = (line: string) =>
  `journey j "J" {\n  stage s "S" {\n    touchpoint t "T" {\n      ${line}\n    }\n  }\n}\n`;

describe('unknown names', () => {
  it('are explained with what was probably meant', async () => {
    expect(
      await check('channel toko "Toko"\njourney j {\n stage s {\n  touchpoint "T" on tokoo feels hapy\n }\n}\n'),
    ).toEqual([
      "4:21-4:26 unknown-name: There is no channel 'tokoo'. Did you mean 'toko'?",
      "4:33-4:37 unknown-name: There is no emotion 'hapy'. Did you mean 'happy'?",
    ]);
  });

  it('are explained with how to declare them', async () => {
    expect(await check(inTouchpoint('frontstage "Answers" by warehouse'))).toEqual([
      `4:31-4:40 unknown-name: There is no actor 'warehouse'. Declare it: 'actor warehouse "…"'.`,
    ]);
  });

  it('that name another kind of thing are explained so', async () => {
    expect(await check(`persona maya "Maya"\n${inTouchpoint('on maya')}`)).toEqual([
      "5:10-5:14 unknown-name: 'maya' is a persona, but a channel is needed here.",
    ]);
  });

  it('of touchpoints are those of the journey', async () => {
    expect(await check(inTouchpoint('leads to nowhere'))).toEqual([
      "4:16-4:23 unknown-name: This journey has no touchpoint 'nowhere'.",
    ]);
  });

  it('do not include what a file that is not imported declares', async () => {
    await addFile(services, 'persona maya "Maya"\n', 'people.journey');
    expect(await check('journey j {\n  for maya\n}\n')).toHaveLength(1);
    expect(await check('import "people.journey"\njourney j {\n  for maya\n}\n')).toEqual([]);
  });
});

describe('names', () => {
  it('that stand twice are an error at the second, with the first linked', async () => {
    const document = await addFile(services, 'persona a "One"\nchannel a "Fine"\npersona a "Two"\n');
    expect(listedErrors(document.diagnostics)).toEqual([
      "3:9-3:10 duplicate-name: This file has two of 'persona a'. Give this one another name.",
    ]);
    expect(document.diagnostics?.[0]?.relatedInformation?.[0]?.location.range.start).toEqual({ line: 0, character: 8 });
  });

  it('that stand twice in a journey are an error, in two journeys not', async () => {
    const stage = (name: string) => `journey ${name} {\n  stage s {\n    touchpoint t "T"\n  }\n}\n`;
    expect(await check(stage('a') + stage('b'))).toEqual([]);
    expect(await check('journey j {\n  stage a { touchpoint t "T" }\n  stage b { touchpoint t "T" }\n}\n')).toEqual([
      "3:24-3:25 duplicate-name: This journey has two of 'touchpoint t'. Give this one another name.",
    ]);
  });

  it('of one’s own win over built-in ones', async () => {
    expect(await check('channel instagram "Our Instagram" is social\nemotion happy "Happy" +2\n')).toEqual([]);
  });
});

describe('values', () => {
  it.each([
    ['type curent-state', "2:8-2:20 unknown-value: 'curent-state' is not a type of map. Did you mean 'current-state'?"],
    ['status ready', "2:10-2:15 unknown-value: 'ready' is not a status. Write draft, validated or archived."],
    ['updated 2026-02-30', '2:11-2:21 unknown-value: There is no such day as 2026-02-30.'],
    ['for', "2:3-2:6 incomplete-line: 'for' needs the name of a persona."],
    ['goal', "2:3-2:7 incomplete-line: 'goal' needs a text in quotes."],
    ['stage', "2:3-2:8 incomplete-line: 'stage' needs a name, or a title in quotes."],
  ])('in a journey: %s', async (line, expected) => {
    expect(await check(`journey j "J" {\n  ${line}\n}\n`)).toEqual([expected]);
  });

  it.each([
    [
      'feels happy +3',
      '4:19-4:21 score-out-of-range: The score +3 is out of range. Scores go from -2 (very bad) to +2 (very good) in halves.',
    ],
    [
      'feels happy +1.3',
      '4:19-4:23 score-out-of-range: The score +1.3 is not a half. Scores go from -2 (very bad) to +2 (very good) in halves.',
    ],
    [
      'pain "P" severity huge',
      "4:25-4:29 unknown-value: 'huge' is not a level of severity. Write low, medium, high or critical.",
    ],
    [
      'after 3',
      "4:7-4:12 incomplete-line: 'after' needs a duration such as '2 days', in minutes, hours, days, weeks, months or years.",
    ],
    [
      'pain "P" severity low severity high',
      "4:29-4:37 single-fact-twice: The line has only one 'severity'. Remove this one or the first.",
    ],
    [
      'evidence "E" observed 2026-01-31 measured',
      "4:40-4:48 single-fact-twice: Evidence is only one of 'assumed', 'observed' and 'measured'. Remove this one or the first.",
    ],
    [
      'takes 1 day\n      takes 2 days',
      "5:7-5:12 single-fact-twice: A touchpoint has only one 'takes'. Remove this one or the first.",
    ],
    [
      'feels happy\n      feels sad',
      "5:7-5:12 single-fact-twice: A touchpoint has only one 'feels'. Remove this one or the first.",
    ],
  ])('in a touchpoint: %s', async (line, expected) => {
    expect(await check(inTouchpoint(line))).toEqual([expected]);
  });

  it('in a persona: a colour and an emotion’s score', async () => {
    expect(await check('persona p {\n  color #12\n}\nemotion e "E"\n')).toEqual([
      "4:1-4:8 incomplete-line: 'emotion' needs a name and a score from -2 to +2.",
      '2:9-2:12 unknown-value: #12 is not a colour. Write # and six digits from 0 to f: #0072B2.',
    ]);
  });
});

describe('syntax', () => {
  it.each([
    [
      'tuochpoint "T"',
      "4:7-4:17 unknown-word: 'tuochpoint' is not understood here. Did you mean 'touchpoint'? It belongs in a stage.",
      false,
    ],
    [
      'goal "G"',
      "4:7-4:11 misplaced-line: 'goal' cannot stand in a touchpoint. It belongs in a persona, a journey or a stage.",
      true,
    ],
    ['does "Unclosed', '4:12-4:21 syntax: This text is not closed. Add " where it ends.', true],
    ['does “Curly”', '4:12-4:19 syntax: Write this text in straight quotes: "…".', false],
    ['severity high', "4:7-4:15 unknown-word: 'severity' belongs on the line of pain.", true],
    ['on web,', '4:13-4:14 syntax: A name is missing after this comma. Add it, or remove the comma.', true],
    [
      'pain "P" hurts',
      "4:16-4:21 unknown-word: 'hurts' is not understood on a line of 'pain'. Here may follow severity or for.",
      true,
    ],
    [
      'does "A";',
      '4:15-4:16 syntax: ; means nothing here. Remove it: lines need no marks between or behind them.',
      true,
    ],
    ['on "Website"', "4:7-4:9 incomplete-line: 'on' needs the name of a channel. Write it without quotes.", true],
    ['says hello there', "4:7-4:11 incomplete-line: 'says' needs a text in quotes. Put what follows in quotes.", true],
    [
      'image images/a.png',
      "4:7-4:12 incomplete-line: 'image' needs the path of a picture in quotes. Put what follows in quotes.",
      true,
    ],
    [
      'evidence "E" 2026-01-01',
      "4:20-4:30 unknown-word: Write 'assumed', 'observed' or 'measured' before the date.",
      true,
    ],
    [
      'metric "M" 4,2%',
      `4:7-4:13 incomplete-line: 'metric' needs a title in quotes and a number, such as "Reach" 1200.`,
      false,
    ],
    [
      'pain: "P"',
      `4:7-4:11 unknown-name: There is no lane 'pain'. If the keyword is meant, remove the colon: 'pain "…"'.`,
      true,
    ],
    [
      'takes two days',
      "4:7-4:12 incomplete-line: 'takes' needs a duration such as '2 days', in minutes, hours, days, weeks, months or years.",
      true,
    ],
    [
      'feels "happy"',
      "4:7-4:12 incomplete-line: 'feels' needs an emotion, or a score from -2 to +2. Write an emotion without quotes.",
      true,
    ],
    ['says """open', '4:12-8:1 syntax: This text is not closed. Add """ where it ends.', true],
    ['on web app', "4:14-4:17 unknown-word: Put a comma between names: 'app' follows another.", true],
    [
      'metric "M" 5 points',
      '4:20-4:26 unknown-word: Put a unit in quotes, such as 31 "points"; currencies have three capitals, such as 5 USD.',
      true,
    ],
    ['on web feels happy', "4:14-4:19 unknown-word: 'feels' stands on a line of its own.", true],
    ['# a comment', '4:7-4:18 syntax: Comments begin with //.', true],
    ['-- a comment', '4:7-4:19 syntax: Comments begin with //.', true],
    ['continues j', "4:7-4:16 incomplete-line: 'continues' needs 'in' and the name of a journey.", true],
    ['/* open', '4:7-4:9 syntax: This comment is not closed. Add */ where it ends.', false],
  ])('%s', async (line, expected, only) => {
    const found = await check(inTouchpoint(line));
    if (only) expect(found).toEqual([expected]);
    else expect(found).toContain(expected);
  });

  it.each([
    ['Rings the bell on store', '2:33-2:36 unknown-word: Put the title in quotes: "Rings the …".'],
    [
      '"T" on web feel happy',
      "2:38-2:42 unknown-word: 'feel' is not understood on a line of 'touchpoint'. Did you mean 'feels'?",
    ],
  ])('touchpoint %s', async (line, expected) => {
    expect(await check(`journey j "J" {\n stage s "S" { touchpoint ${line} }\n}\n`)).toEqual([expected]);
  });

  it('in the line of a touchpoint is explained there', async () => {
    expect(
      await check(
        'journey j "J" {\n  stage s "S" {\n    touchpoint "T" takes 3 days on web {\n      does "X"\n    }\n  }\n}\n',
      ),
    ).toEqual(["3:20-3:25 unknown-word: 'takes' stands on a line of its own, inside the { } of the touchpoint."]);
  });

  it('a forgotten opening brace is reported at what needs it', async () => {
    expect((await check('journey j "J" {\n  stage s "S"\n    touchpoint t "T"\n}\n'))[0]).toBe(
      "3:5-3:15 misplaced-line: The 'stage' before this 'touchpoint' has no block. Put { at the end of its line, and } where it ends.",
    );
  });

  it('a text without closing quotes leaves the brace at the end of its line', async () => {
    expect(await check('journey j "J {\n  stage a "A   {\t\n    touchpoint \'T {\n    }\n  }\n}\n')).toEqual([
      '1:11-1:13 syntax: This text is not closed. Add " where it ends.',
      '2:11-2:13 syntax: This text is not closed. Add " where it ends.',
      "3:16-3:18 syntax: This text is not closed. Add ' where it ends.",
    ]);
    expect(await check('journey j "{J {{"\n')).toEqual([]);
  });

  it('forgotten braces are reported at the block that is open', async () => {
    expect(await check('journey j "J" {\n  stage a "A" {\n    touchpoint t "T"\n  stage b "B" {\n  }\n}\n')).toEqual([
      "2:15-2:16 syntax: The block of 'stage' is not closed. Add a } where it ends.",
    ]);
    expect(await check('journey j "J" {\n  stage a "A" {\n  }\n')).toEqual([
      "1:15-1:16 syntax: The block of 'journey' is not closed. Add a } where it ends.",
    ]);
    expect(await check('journey j "J" {\n  stage a "A" {\n    touchpoint t "T" {\n      does "X"\n  }\n}\n')).toEqual([
      "3:22-3:23 syntax: The block of 'touchpoint' is not closed. Add a } where it ends.",
    ]);
    expect(await check('journey j "J" {\n}\n}\n')).toEqual(['3:1-3:2 syntax: This brace closes nothing. Remove it.']);
  });
});

describe('imports', () => {
  it.each([
    ['import "people"', '"people" is no journey file: its path ends in .journey.'],
    [
      'import "../gone.journey"',
      '"../gone.journey" lies outside of the folder that is open. Open one that holds both files.',
    ],
    ['import "gone.journey"', 'There is no file "gone.journey". Check the path.'],
    ['import "/etc/passwd"', 'Write the path from this file to the other one, such as "shared/people.journey".'],
    [
      'import "https://example.com/a.journey"',
      'Write the path from this file to the other one, such as "shared/people.journey".',
    ],
    ['import "test.journey"', 'A file need not import itself. Remove this line.'],
  ])('%s', async (line, message) => {
    const found = await check(`${line}\n`);
    expect(found).toEqual([expect.stringMatching(/^1:8-1:\d+ missing-import: /)]);
    expect(found[0]).toContain(message);
  });

  it('reach through other files, in a circle too', async () => {
    const documents = await addFiles(services, {
      'a.journey': 'import "b.journey"\njourney a {\n  for chris\n}\n',
      'b.journey': 'import "c.journey"\n',
      'c.journey': 'import "a.journey"\npersona chris "Chris"\n',
    });
    for (const document of documents) expect(listedErrors(document.diagnostics)).toEqual([]);
  });

  it('do not leave the workspace folder', async () => {
    services.shared.workspace.WorkspaceManager.initialize({
      processId: null,
      rootUri: null,
      capabilities: {},
      workspaceFolders: [{ uri: 'file:///workspace', name: 'workspace' }],
    });
    expect(await check('import "../other/x.journey"\n')).toEqual([
      '1:8-1:28 missing-import: "../other/x.journey" lies outside of the folder that is open. Open one that holds both files.',
    ]);
  });
});

it('a persona that a touchpoint speaks of is one whose journey it is', async () => {
  const check = async (text: string) => {
    const { diagnostics = [] } = await addFile(services, text);
    return listed(diagnostics.filter(({ code }) => code === 'persona-not-in-journey'));
  };
  const journey = (whose: string) =>
    `persona a "A"\npersona b "B"\njourney j "J" {\n${whose}  stage s "S" {\n    touchpoint t "T" {\n      b feels sad\n    }\n  }\n}\n`;
  expect(await check(journey(''))).toEqual([]);
  expect(await check(journey('  for a, b\n'))).toEqual([]);
  expect(await check(journey('  for a\n'))).toEqual([
    "7:7-7:8 persona-not-in-journey: 'b' is not among those whose journey this is, and is not drawn. Add the name behind 'for'.",
  ]);
});

it('a journey does not revise itself', async () => {
  const found = await check('journey a { revises b }\njourney b { revises a }\njourney c { revises a }\n');
  expect(found).toHaveLength(2);
  expect(found[0]).toBe("1:21-1:22 revises-in-circle: 'a' revises itself. Name the journey that was there before it.");
});
