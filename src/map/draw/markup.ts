import { Component, type ComponentChildren, type ComponentClass, type ComponentType, type VNode } from 'preact';

/**
 * SVG components as text. They are functions of their props alone: what else a component may have, such as state, is not looked at.
 * An SVG has so many small elements that a library for whole pages spends a third of the time of drawing on what these never have.
 */
export function markup(children: ComponentChildren): string {
  const text = textOf(children);
  // The end of a CDATA section may not stand in XML text.
  return text.includes(']]>') ? text.replaceAll(']]>', ']]&gt;') : text;
}

function textOf(children: ComponentChildren): string {
  if (typeof children === 'string') return escaped(children);
  if (typeof children === 'number') return String(children);
  if (typeof children !== 'object' || children === null) return '';
  if (!Array.isArray(children)) return elementText(children as VNode);
  let text = '';
  for (const child of children) text += textOf(child);
  return text;
}

function elementText({ type, props }: VNode): string {
  if (typeof type !== 'string') return textOf(rendered(type, props));
  let tag = `<${type}`;
  let inside = '';
  const all: Readonly<Record<string, unknown>> = props;
  for (const name in all) {
    const value = all[name];
    if (value === undefined || value === false) continue;
    if (name === 'children') inside = textOf(value as ComponentChildren);
    else if (name === 'dangerouslySetInnerHTML') inside = (value as { readonly __html: string }).__html;
    else tag += ` ${name}="${escaped(String(value))}"`;
  }
  return `${tag}>${inside}</${type}>`;
}

function rendered(type: ComponentType, props: VNode['props']): ComponentChildren {
  return isClass(type) ? new type(props).render(props) : type(props);
}

const isClass = (type: ComponentType): type is ComponentClass => type.prototype instanceof Component;

const special = /["&<]/;

/** Escapes what ends a text or the value of an attribute. */
function escaped(text: string): string {
  return special.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;') : text;
}
