import { keyOfTitle } from '../../../src/model/index.ts';

/** A journey that is going to be written as text, edited, and written again. */
export interface Plan {
  readonly imports: PlannedImport[];
  readonly personas: PlannedPersona[];
  readonly emotions: { name: string; score: number }[];
  readonly stages: PlannedStage[];
  readonly views: PlannedView[];
}

interface PlannedImport {
  readonly uid: string;
  folder: string;
  file: string;
}

interface PlannedPersona {
  readonly uid: string;
  name: string;
  title: string;
  age: number;
  readonly facts: PlannedFact[];
}

interface PlannedView {
  readonly uid: string;
  name: string | undefined;
  title: string;
  stages: PlannedStage[];
  lanes: string;
}

interface PlannedStage {
  readonly uid: string;
  name: string | undefined;
  title: string;
  readonly touchpoints: PlannedTouchpoint[];
}

interface PlannedTouchpoint {
  readonly uid: string;
  name: string | undefined;
  title: string;
  channel: string;
  emotion: string;
  score: number | undefined;
  readonly facts: PlannedFact[];
  link: PlannedTouchpoint | undefined;
}

interface PlannedFact {
  readonly uid: string;
  readonly keyword: string;
  text: string;
}

/** What an edit does, as the comparison should tell it: the kind of change, what it is about, and which of the plan. */
export interface Done {
  readonly kind: string;
  readonly subject: string;
  readonly uid: string;
}

/** Random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const syllables = 'ba ko ri mu te la no shi ver dan pel cor su min gha tro wen fi jo zar'.split(' ');
const verbs = 'Asks Reads Sees Pays Waits Opens Calls Writes Tries Compares Returns Fetches Signs Learns'.split(' ');
const factsOfTouchpoints = 'pain gain does evidence opportunity frontstage backstage legal:'.split(' ');
const factsOfPersonas = 'goal frustration expectation'.split(' ');
const channels = 'web app email store phone chat instagram courier'.split(' ');
const emotions = 'curious hopeful frustrated anxious calm delighted bored lega'.split(' ');

/** Makes plans and edits them. */
export class Editor {
  /** Where each text of a plan, old or new, belongs. */
  readonly uids = new Map<string, string>();
  readonly plan: Plan;
  private random: () => number;
  private readonly touched = new Set<unknown>();
  private count = 0;

  constructor(seed: number, size: number) {
    this.random = randomFrom(seed);
    const stages = Math.max(1, Math.round(size / 8));
    this.plan = {
      imports: [this.import(), this.import(), this.import()],
      personas: [
        { uid: 'Maya', name: 'maya', title: 'Maya', age: 29, facts: [this.fact(factsOfPersonas)] },
        { uid: 'Budi', name: 'budi', title: 'Budi', age: 41, facts: [this.fact(factsOfPersonas)] },
      ],
      emotions: [{ name: 'lega', score: 1 }],
      stages: Array.from({ length: stages }, () => {
        const touchpoints = Array.from({ length: Math.round(size / stages) }, () => this.touchpoint());
        return { ...this.named('stage', 2), touchpoints };
      }),
      views: [],
    };
    this.plan.views.push(this.view(), this.view());
    for (const each of this.touchpoints()) if (this.random() < 0.15) each.link = this.pick(this.touchpoints());
  }

  /** Goes on with other edits than those of its seed. */
  goOnWith(seed: number): void {
    this.random = randomFrom(seed);
    this.count += 1000;
  }

  /** The same, with parts that another editor of the same plan did not edit. */
  goOnBeside(other: Editor, seed: number): void {
    this.goOnWith(seed);
    const keys = new Set([...other.touched].map(keyOf));
    for (const part of this.parts()) if (keys.has(keyOf(part))) this.touched.add(part);
  }

  private *parts(): Generator<object> {
    const { imports, personas, emotions, stages, views } = this.plan;
    yield* [...imports, ...personas, ...emotions, ...stages, ...views, ...personas.flatMap(({ facts }) => facts)];
    for (const touchpoint of this.touchpoints()) yield* [touchpoint, ...touchpoint.facts];
  }

  /** Makes one random edit of parts that were not edited before, and tells what it did; nothing where it found none. */
  edit(): readonly Done[] {
    const edits = [
      this.renameTouchpoint,
      this.rewordTouchpoint,
      this.rewordFact,
      this.rewordStage,
      this.moveTouchpoint,
      this.moveTouchpoint,
      this.moveFact,
      this.rescore,
      this.changeChannel,
      this.addTouchpoint,
      this.removeTouchpoint,
      this.addFact,
      this.removeFact,
      this.addStage,
      this.changeAge,
      this.renamePersona,
      this.rescoreEmotion,
      this.renameStage,
      this.moveStage,
      this.removeStage,
      this.addPersona,
      this.addFactOfPersona,
      this.rewordFactOfPersona,
      this.removeFactOfPersona,
      this.addLink,
      this.changeLink,
      this.removeLink,
      this.addView,
      this.rewordView,
      this.changeView,
      this.removeView,
      this.addImports,
      this.changeImport,
      this.removeImport,
    ];
    const edit: () => Done | readonly Done[] | undefined =
      this.pick<(this: Editor) => Done | Done[] | undefined>(edits).bind(this);
    return [edit() ?? []].flat();
  }

  write(): string {
    const { imports, personas, emotions: own, stages, views } = this.plan;
    return [
      ...imports.map((each) => `import "${pathOf(each)}"`),
      ...personas.flatMap(({ name, title, age, facts }) => [
        `persona ${name} "${title}" {`,
        `  age ${age}`,
        ...facts.map(({ keyword, text }) => `  ${keyword} "${text}"`),
        '}',
      ]),
      'lane legal "Legal basis"',
      ...own.map(({ name, score }) => `emotion ${name} "Lega" ${signed(score)}`),
      'journey j "The journey" {',
      // Of personas that come later, the journey is not.
      `  for ${personas
        .slice(0, 2)
        .map(({ name }) => name)
        .join(', ')}`,
      ...stages.flatMap(({ name, title, touchpoints }) => [
        `  stage ${name ?? ''} "${title}" {`,
        ...touchpoints.flatMap((each) => [
          `    touchpoint ${each.name ?? ''} "${each.title}" on ${each.channel} feels ${each.emotion} ${each.score === undefined ? '' : signed(each.score)} {`,
          `      ${personas[1]?.name} feels calm`,
          ...each.facts.map(({ keyword, text }) => `      ${keyword} "${text}"`),
          ...(each.link ? [`      leads to ${nameOf(each.link)}`] : []),
          '    }',
        ]),
        '  }',
      ]),
      '}',
      ...views.flatMap((view) => [
        `view ${view.name ?? ''} "${view.title}" of j {`,
        ...(view.stages.length > 0 ? [`  stages ${view.stages.map(nameOf).join(', ')}`] : []),
        `  lanes ${view.lanes}`,
        '}',
      ]),
      '',
    ].join('\n');
  }

  private renameTouchpoint(): Done | undefined {
    const one = this.untouched(this.touchpoints().filter(({ name }) => name !== undefined));
    if (!one) return undefined;
    one.name = this.word(4);
    return { kind: 'renamed', subject: 'touchpoint', uid: one.uid };
  }

  private rewordTouchpoint(): Done | undefined {
    const one = this.untouched(this.touchpoints());
    if (!one) return undefined;
    one.title = this.reworded(one.title, one.uid);
    return { kind: 'reworded', subject: 'touchpoint', uid: one.uid };
  }

  private rewordStage(): Done | undefined {
    const one = this.untouched(this.plan.stages);
    if (!one) return undefined;
    one.title = this.reworded(one.title, one.uid);
    return { kind: 'reworded', subject: 'stage', uid: one.uid };
  }

  private rewordFact(): Done | undefined {
    const fact = this.untouched(this.touchpoints().flatMap(({ facts }) => facts));
    if (!fact) return undefined;
    fact.text = this.reworded(fact.text, fact.uid);
    return { kind: 'reworded', subject: subjectOf(fact), uid: fact.uid };
  }

  private moveTouchpoint(): Done | undefined {
    const one = this.untouched(this.touchpoints());
    const from = this.plan.stages.find(({ touchpoints }) => one && touchpoints.includes(one));
    const into = this.pick(this.plan.stages);
    if (!one || !from || into === from) return undefined;
    from.touchpoints.splice(from.touchpoints.indexOf(one), 1);
    into.touchpoints.splice(Math.floor(this.random() * (into.touchpoints.length + 1)), 0, one);
    return { kind: 'moved', subject: 'touchpoint', uid: one.uid };
  }

  private moveFact(): Done | undefined {
    const from = this.pick(this.touchpoints());
    const into = this.pick(this.touchpoints());
    if (this.touched.has(from) || this.touched.has(into) || from === into || !from || !into) return undefined;
    const fact = this.untouched(from.facts);
    if (!fact) return undefined;
    this.touched.add(from).add(into);
    from.facts.splice(from.facts.indexOf(fact), 1);
    into.facts.splice(into.facts.findLastIndex(({ keyword }) => keyword === fact.keyword) + 1, 0, fact);
    return { kind: 'moved', subject: subjectOf(fact), uid: fact.uid };
  }

  private rescore(): Done | undefined {
    const one = this.untouched(this.touchpoints());
    if (!one) return undefined;
    one.score = one.score === -1.5 ? 0.5 : -1.5;
    return { kind: 'changed', subject: 'feeling', uid: one.uid };
  }

  private changeChannel(): Done | undefined {
    const one = this.untouched(this.touchpoints());
    if (!one) return undefined;
    one.channel = this.pick(channels.filter((each) => each !== one.channel));
    return { kind: 'changed', subject: 'touchpoint', uid: one.uid };
  }

  private addTouchpoint(): Done {
    const one = this.touchpoint();
    const into = this.pick(this.plan.stages);
    into.touchpoints.splice(Math.floor(this.random() * (into.touchpoints.length + 1)), 0, one);
    this.touched.add(one);
    for (const fact of one.facts) this.touched.add(fact);
    return { kind: 'added', subject: 'touchpoint', uid: one.uid };
  }

  private removeTouchpoint(): Done | undefined {
    const one = this.untouched(this.touchpoints().filter((each) => this.isFree(each)));
    if (!one) return undefined;
    for (const stage of this.plan.stages) {
      if (stage.touchpoints.includes(one)) stage.touchpoints.splice(stage.touchpoints.indexOf(one), 1);
    }
    for (const fact of one.facts) this.touched.add(fact);
    return { kind: 'removed', subject: 'touchpoint', uid: one.uid };
  }

  /** Whether nothing in a touchpoint was edited, and nothing leads to it. */
  private isFree(touchpoint: PlannedTouchpoint): boolean {
    const isTarget = this.touchpoints().some(({ link }) => link === touchpoint);
    return !isTarget && ![touchpoint, ...touchpoint.facts].some((each) => this.touched.has(each));
  }

  private renameStage(): Done | undefined {
    const one = this.untouched(this.plan.stages.filter(({ name }) => name !== undefined));
    if (!one) return undefined;
    one.name = this.word(4);
    return { kind: 'renamed', subject: 'stage', uid: one.uid };
  }

  private moveStage(): Done | undefined {
    const { stages } = this.plan;
    // Two neighbours that change places are one move, of either.
    if (stages.length < 3 || stages.some((each) => this.touched.has(each))) return undefined;
    const from = Math.floor(this.random() * stages.length);
    const [one] = stages.splice(from, 1);
    if (!one) return undefined;
    stages.splice(from < stages.length / 2 ? stages.length : 0, 0, one);
    for (const each of stages) this.touched.add(each);
    return { kind: 'moved', subject: 'stage', uid: one.uid };
  }

  private removeStage(): Done[] {
    const { stages, views } = this.plan;
    const isShown = (stage: PlannedStage) => views.some((view) => view.stages.includes(stage));
    const free = stages.filter((each) => !isShown(each) && each.touchpoints.every((one) => this.isFree(one)));
    const one = stages.length > 2 ? this.untouched(free) : undefined;
    if (!one) return [];
    stages.splice(stages.indexOf(one), 1);
    for (const each of one.touchpoints) for (const part of [each, ...each.facts]) this.touched.add(part);
    const gone = one.touchpoints.map(({ uid }) => ({ kind: 'removed', subject: 'touchpoint', uid }));
    return [{ kind: 'removed', subject: 'stage', uid: one.uid }, ...gone];
  }

  private addPersona(): Done {
    const { uid, title } = this.named('persona', 2);
    const one = { uid, name: this.word(4), title, age: 50, facts: [] };
    this.touched.add(one);
    this.plan.personas.push(one);
    return { kind: 'added', subject: 'persona', uid };
  }

  private addFactOfPersona(): Done | undefined {
    const into = this.untouched(this.plan.personas);
    if (!into) return undefined;
    const fact = this.fact(factsOfPersonas);
    this.touched.add(fact);
    into.facts.push(fact);
    return { kind: 'added', subject: fact.keyword, uid: fact.uid };
  }

  private rewordFactOfPersona(): Done | undefined {
    const fact = this.untouched(this.plan.personas.flatMap(({ facts }) => facts));
    if (!fact) return undefined;
    fact.text = this.reworded(fact.text, fact.uid);
    return { kind: 'reworded', subject: fact.keyword, uid: fact.uid };
  }

  private removeFactOfPersona(): Done | undefined {
    const from = this.untouched(this.plan.personas);
    const fact = from && this.untouched(from.facts);
    if (!fact) return undefined;
    from.facts.splice(from.facts.indexOf(fact), 1);
    return { kind: 'removed', subject: fact.keyword, uid: fact.uid };
  }

  private addLink(): Done | undefined {
    const from = this.untouched(this.touchpoints().filter(({ link }) => !link));
    if (!from) return undefined;
    from.link = this.pick(this.touchpoints());
    return { kind: 'added', subject: 'link', uid: from.uid };
  }

  private changeLink(): Done | undefined {
    const from = this.untouched(this.touchpoints().filter(({ link }) => link));
    const target = this.pick(this.touchpoints());
    if (!from || from.link === target) return undefined;
    from.link = target;
    return { kind: 'changed', subject: 'link', uid: from.uid };
  }

  private removeLink(): Done | undefined {
    const from = this.untouched(this.touchpoints().filter(({ link }) => link));
    if (!from) return undefined;
    from.link = undefined;
    return { kind: 'removed', subject: 'link', uid: from.uid };
  }

  private addView(): Done {
    const one = this.view();
    this.touched.add(one);
    this.plan.views.push(one);
    return { kind: 'added', subject: 'view', uid: one.uid };
  }

  private rewordView(): Done | undefined {
    const one = this.untouched(this.plan.views);
    if (!one) return undefined;
    one.title = this.reworded(one.title, one.uid);
    return { kind: 'reworded', subject: 'view', uid: one.uid };
  }

  private changeView(): Done | undefined {
    const one = this.untouched(this.plan.views);
    if (!one) return undefined;
    if (this.random() < 0.5) one.lanes = one.lanes === 'emotion' ? 'emotion, pain' : 'emotion';
    else one.stages = one.stages.length > 0 ? [] : [this.pick(this.plan.stages)];
    return { kind: 'changed', subject: 'view', uid: one.uid };
  }

  private removeView(): Done | undefined {
    const one = this.untouched(this.plan.views);
    if (!one) return undefined;
    this.plan.views.splice(this.plan.views.indexOf(one), 1);
    return { kind: 'removed', subject: 'view', uid: one.uid };
  }

  /** Two, because one that is new where another one is gone leads elsewhere now. */
  private addImports(): Done[] {
    return [this.import(), this.import()].map((one) => {
      this.touched.add(one);
      this.plan.imports.push(one);
      return { kind: 'added', subject: 'import', uid: one.uid };
    });
  }

  private changeImport(): Done | undefined {
    const one = this.untouched(this.plan.imports);
    if (!one) return undefined;
    if (this.random() < 0.5) one.folder = `${one.folder}${this.word(2)}/`;
    else one.file += this.word(1);
    this.uids.set(pathOf(one), one.uid);
    return { kind: 'changed', subject: 'import', uid: one.uid };
  }

  private removeImport(): Done | undefined {
    const one = this.untouched(this.plan.imports);
    if (!one) return undefined;
    this.plan.imports.splice(this.plan.imports.indexOf(one), 1);
    return { kind: 'removed', subject: 'import', uid: one.uid };
  }

  private addFact(): Done | undefined {
    const into = this.untouched(this.touchpoints());
    if (!into) return undefined;
    const fact = this.fact();
    this.touched.add(fact);
    into.facts.push(fact);
    return { kind: 'added', subject: subjectOf(fact), uid: fact.uid };
  }

  private removeFact(): Done | undefined {
    const from = this.untouched(this.touchpoints());
    const fact = from && this.untouched(from.facts);
    if (!fact) return undefined;
    from.facts.splice(from.facts.indexOf(fact), 1);
    return { kind: 'removed', subject: subjectOf(fact), uid: fact.uid };
  }

  private addStage(): Done {
    const stage = { ...this.named('stage', 2), touchpoints: [] };
    this.touched.add(stage);
    this.plan.stages.splice(Math.floor(this.random() * (this.plan.stages.length + 1)), 0, stage);
    return { kind: 'added', subject: 'stage', uid: stage.uid };
  }

  private changeAge(): Done | undefined {
    const one = this.untouched(this.plan.personas);
    if (!one) return undefined;
    one.age += 1;
    return { kind: 'changed', subject: 'persona', uid: one.uid };
  }

  private renamePersona(): Done | undefined {
    const one = this.untouched(this.plan.personas);
    if (!one) return undefined;
    one.name = `${one.name}-x`;
    return { kind: 'renamed', subject: 'persona', uid: one.uid };
  }

  private rescoreEmotion(): Done | undefined {
    const one = this.untouched(this.plan.emotions);
    if (!one) return undefined;
    one.score = 0.5;
    return { kind: 'changed', subject: 'emotion', uid: 'Lega' };
  }

  private touchpoints(): PlannedTouchpoint[] {
    return this.plan.stages.flatMap(({ touchpoints }) => touchpoints);
  }

  private touchpoint(): PlannedTouchpoint {
    return {
      ...this.named('touchpoint', 3),
      channel: this.pick(channels),
      emotion: this.pick(emotions),
      score: this.random() < 0.3 ? -0.5 : undefined,
      facts: Array.from({ length: Math.floor(this.random() * 4) }, () => this.fact()),
      link: undefined,
    };
  }

  private view(): PlannedView {
    const stages = this.random() < 0.5 ? [this.pick(this.plan.stages)] : [];
    return { ...this.named('view', 2), stages, lanes: this.random() < 0.5 ? 'emotion' : 'channel, pain' };
  }

  private import(): PlannedImport {
    const one = { uid: `import ${this.count++}`, folder: this.pick(['', '../', 'shared/']), file: this.word(5) };
    this.uids.set(pathOf(one), one.uid);
    return one;
  }

  private fact(keywords: readonly string[] = factsOfTouchpoints): PlannedFact {
    const uid = `fact ${this.count++}`;
    const text = this.sentence(4);
    this.uids.set(text, uid);
    return { uid, keyword: this.pick(keywords), text };
  }

  private named(kind: string, words: number): { uid: string; name: string | undefined; title: string } {
    const uid = `${kind} ${this.count++}`;
    const title = this.sentence(words);
    this.uids.set(title, uid);
    return { uid, name: this.random() < 0.4 ? this.word(4) : undefined, title };
  }

  private sentence(words: number): string {
    return [this.pick(verbs), ...Array.from({ length: words }, () => this.word(3))].join(' ');
  }

  /** The same with one word changed, or one more. */
  private reworded(text: string, uid: string): string {
    const words = text.split(' ');
    const at = Math.floor(this.random() * words.length);
    words.splice(at, this.random() < 0.5 ? 1 : 0, this.word(2));
    const next = words.join(' ');
    this.uids.set(next, uid);
    return next;
  }

  private word(length: number): string {
    return Array.from({ length }, () => this.pick(syllables)).join('');
  }

  private untouched<T>(among: readonly T[]): T | undefined {
    const free = among.filter((each) => !this.touched.has(each));
    if (free.length === 0) return undefined;
    const one = this.pick(free);
    this.touched.add(one);
    return one;
  }

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)] as T;
  }
}

const subjects: Readonly<Record<string, string>> = {
  does: 'statement',
  frontstage: 'action',
  backstage: 'action',
  'legal:': 'lane-entry',
};
const subjectOf = ({ keyword }: PlannedFact) => subjects[keyword] ?? keyword;
const nameOf = ({ name, title }: { name: string | undefined; title: string }) => name ?? keyOfTitle(title);
const pathOf = ({ folder, file }: PlannedImport) => `${folder}${file}.journey`;
const signed = (score: number) => (score > 0 ? `+${score}` : String(score));
const keyOf = (part: unknown) =>
  (part as { readonly uid?: string }).uid ?? (part as { readonly title?: string }).title ?? 'emotion';
