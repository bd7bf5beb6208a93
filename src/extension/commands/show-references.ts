import { commands, Location, Position, Range, Uri } from 'vscode';
import type { Command } from './command.ts';

/** A place in a text as the language server tells it. */
interface Place {
  readonly line: number;
  readonly character: number;
}

/** Shows places in a list over the text, as if their name had been asked for. */
export const showReferences: Command = (_workbench, uri, position, locations) => {
  const found = (locations as readonly { uri: string; range: { start: Place; end: Place } }[]).map(
    ({ uri, range }) => new Location(Uri.parse(uri), new Range(positionOf(range.start), positionOf(range.end))),
  );
  return commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri as string),
    positionOf(position as Place),
    found,
  );
};

function positionOf({ line, character }: Place): Position {
  return new Position(line, character);
}
