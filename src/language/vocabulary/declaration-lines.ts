import { type LineKind, needs } from './kinds.ts';

/** The lines at the top of a file. */
export const declarationLines: readonly LineKind[] = [
  {
    keyword: 'import',
    places: ['file'],
    needs: { what: 'the path of a file in quotes', properties: ['path'] },
    meaning: 'Brings in all that another `.journey` file declares. The path starts from this file.',
    example: 'import "shared/people.journey"',
    snippet: 'import "$1"',
  },
  {
    keyword: 'persona',
    places: ['file'],
    needs: needs.nameOrTitle,
    meaning: 'Someone whose journey is told: a typical customer, drawn from research.',
    example: 'persona maya "Maya Putri" {\n  age 29\n  role "Graphic designer"\n}',
    snippet:
      'persona ${1:name} "${2:Full name}" {\n\trole "${3:Profession}"\n\tgoal "${4:What they want}"\n\tfrustration "${5:What is in their way}"$0\n}',
  },
  {
    keyword: 'actor',
    places: ['file'],
    needs: needs.nameOrTitle,
    meaning: 'Who acts on the company’s side: a role, a team or a system.',
    example: 'actor courier-driver "Courier driver"',
    snippet: 'actor ${1:name} "${2:Title}"',
  },
  {
    keyword: 'channel',
    places: ['file'],
    needs: needs.nameOrTitle,
    meaning:
      'Where customer and company meet. The well-known channels are built in; declare your own with the kind that it is.',
    example: 'channel toko "Toko marketplace" is marketplace',
    snippet: 'channel ${1:name} "${2:Title}" is ${3|KINDS|}',
  },
  {
    keyword: 'emotion',
    places: ['file'],
    needs: { what: 'a name and a score from -2 to +2', properties: ['score'] },
    meaning: 'A feeling of your own with its score from -2 (very bad) to +2 (very good). The usual ones are built in.',
    example: 'emotion lega "Lega" +1',
    snippet: 'emotion ${1:name} "${2:Title}" ${3|+2,+1.5,+1,+0.5,0,-0.5,-1,-1.5,-2|}',
  },
  {
    keyword: 'lane',
    places: ['file'],
    needs: needs.nameOrTitle,
    meaning: 'A row of your own on the map. Touchpoints fill it with `name: "…"`.',
    example: 'lane legal "Legal basis"',
    snippet: 'lane ${1:name} "${2:Title}"',
  },
  {
    keyword: 'journey',
    places: ['file'],
    needs: needs.nameOrTitle,
    meaning: 'What a persona lives through from first need to last memory: one map, told in stages.',
    example:
      'journey buy-shoes "Buying running shoes online" {\n  stage "Awareness" {\n    touchpoint "Sees a post" on instagram feels curious\n  }\n}',
    snippet:
      'journey ${1:name} "${2:Title}" {\n\ttype ${3|current-state,future-state,day-in-the-life,service-blueprint|}\n\tfor ${4|PERSONAS|}\n\tscenario "${5:What starts the journey}"\n\n\tstage "${6:Awareness}" {\n\t\ttouchpoint "${7:What happens}" on ${8|CHANNELS|} feels ${9|EMOTIONS|}$0\n\t}\n}',
  },
  {
    keyword: 'view',
    places: ['file'],
    needs: needs.nameOrTitle,
    meaning: 'The same journey told for one audience: only some personas, stages or lanes.',
    example: 'view exec "For the board" of buy-shoes {\n  lanes emotion, pain, opportunity\n}',
    snippet: 'view ${1:name} "${2:Title}" of ${3|JOURNEYS|} {\n\tlanes ${4:emotion, pain, opportunity}$0\n}',
  },
];
