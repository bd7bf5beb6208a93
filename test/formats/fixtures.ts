import { readdirSync, readFileSync } from 'node:fs';
import { toModel } from '../../src/language/to-model.ts';
import type { Journey, Model } from '../../src/model/index.ts';
import { addFile, addFiles, createServices } from '../language/language-services.ts';

/** A journey with the model that it stands in. */
export interface Told {
  readonly model: Model;
  readonly journey: Journey;
}

/** The first journey of a text. */
export async function told(text: string): Promise<Told> {
  const model = toModel(await addFile(await createServices(), text));
  const [journey] = model.journeys;
  if (!journey) throw new Error('The text has no journey.');
  return { model, journey };
}

/** All journeys of the examples, by the name of the file. */
export async function examples(): Promise<Map<string, Told>> {
  const folder = new URL('../../examples/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.journey'));
  const texts = Object.fromEntries(files.map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]));
  const documents = await addFiles(await createServices(), texts);
  return new Map(
    documents.flatMap((document, index) => {
      const model = toModel(document);
      return model.journeys.map((journey) => [`${files[index]} ${journey.key}`, { model, journey }] as const);
    }),
  );
}

/** A journey in which every kind of fact is told once. */
export const everything = `
persona maya "Maya Putri" {
  age 29
  role "Designer"
  bio "Runs twice a week."
  goal "A 10K"
  frustration "Sizes differ"
  expectation "Free returns"
  says "Just tell me."
  photo "maya.svg"
  color #0072B2
}
persona budi "Budi"
actor desk "Order desk"
channel toko "Toko" is marketplace
emotion lega "Lega" +1
lane legal "Legal basis"
journey next "Next year" {
}
journey buy "Buying shoes" {
  type service-blueprint
  for maya, budi
  goal "Find the gaps"
  scenario "The old pair wore out"
  owner "Rani"
  status validated
  updated 2026-04-14
  revises next
  evidence "Interviews" observed 2026-03-01 link "https://reports.example/q1"
  stage aware "Awareness" #early {
    goal "Know what fits"
    takes 2 days
    metric "Referral rate" 4.2% was 3.1% target 6%
    touchpoint ask "Asks a friend" on toko, email feels lega "At last" #moment-of-truth {
      budi feels anxious -1.5
      after 9 days
      takes 1 hour
      does "Sends a note"
      maya thinks "Which brand?"
      says "Help me"
      pain mixed "Reviews contradict" severity high for budi
      gain "Trusts the advice" for maya
      opportunity honest "Honest reviews" solves mixed impact high effort low
      solution "Verified badge" delivers honest status in-progress link "https://tracker.example/142"
      evidence "Chats" measured 2026-02-01
      image "friend.png"
      metric "First answer" 14 hours
      frontstage "Answers" by desk waits "14 hours" fails "Twice a month"
      backstage "Looks up"
      support "System"
      legal: "Terms, section 2"
      leads to pay
      continues in next
    }
    touchpoint pay "Pays"
  }
  stage empty "Nothing yet" {
  }
}
view exec "For the board" of buy {
  for maya
  stages aware
  lanes emotion
}
`;

/** A journey whose texts mean something to what reads the formats. */
export const hostile = `
persona eve "Eve, <b>\\"the\\" one</b> #1; ok: yes"
persona mia "مايا 👩‍👩‍👧‍👦"
journey h "title: a % test %%{init: {}}%% ; # & <script>alert(1)</script> | x" {
  for eve, mia
  scenario "accDescr { x } : style a:#b; \\\\ \` \`code\` *star* _under_ [link](http://x.y) ![i](j) <img src=x>"
  goal "=HYPERLINK(\\"http://evil\\")"
  stage a "section: #one; 100%" {
    touchpoint "title of the film | pipe" feels happy "=1+1\\n@SUM(A1)" {
      eve feels sad -1.5
      pain "-2+3|cmd" severity high for eve
      does "+1 like"
      evidence "Report | a" measured link "https://x.example/a?b=c|d&e=f"
    }
    touchpoint "Journey starts: now; #5" feels curious
    touchpoint "section 2" { says "@here \`a\` <br> \\"q\\"" }
    touchpoint "1. List\\n- item" feels neutral { does "＝1+1" }
    touchpoint "style a:#b;" feels -0.5
  }
  stage b "</script> accTitle: empty" {
  }
}
`;
