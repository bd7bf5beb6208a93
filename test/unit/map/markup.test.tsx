import { Component } from 'preact';
import { describe, expect, it } from 'vitest';
import { markup } from '../../../src/map/draw/markup.ts';

const Point = ({ x }: { readonly x: number }) => <circle cx={x} r={0.5} />;

class Points extends Component<{ readonly xs: readonly number[] }> {
  override render({ xs }: { readonly xs: readonly number[] }) {
    return xs.map((x) => <Point key={x} x={x} />);
  }
}

describe('SVG as text', () => {
  it('holds elements, components and lists in their order', () => {
    expect(
      markup(
        <g data-role="a">
          <title>One</title>
          {[<Points key="points" xs={[1, 2]} />, 3]}
        </g>,
      ),
    ).toBe('<g data-role="a"><title>One</title><circle cx="1" r="0.5"></circle><circle cx="2" r="0.5"></circle>3</g>');
  });

  it('leaves out what is not there', () => {
    expect(
      markup(
        <g id={undefined} hidden={false}>
          {undefined}
          {null}
          {false}
          {true}
        </g>,
      ),
    ).toBe('<g></g>');
  });

  it('escapes texts and values, but not markup', () => {
    const text = 'a < b & "c" ]]>';
    const safe = 'a &lt; b &amp; &quot;c&quot; ]]&gt;';
    expect(markup(<text aria-label={text}>{text}</text>)).toBe(`<text aria-label="${safe}">${safe}</text>`);
    expect(markup(<g dangerouslySetInnerHTML={{ __html: '<a></a>' }} />)).toBe('<g><a></a></g>');
  });
});
