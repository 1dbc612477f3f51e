import {
  createElement,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type FunctionComponent,
  type Ref,
} from 'react';

type Props = Readonly<Record<string, unknown>>;

/**
 * A React component for an element. React 19 speaks to elements itself; what is left is to give text and numbers as
 * attributes, so that a server writes them into the page, and all else as properties, also to an element that a
 * server has written.
 *
 * @param attributes - Attribute of each property, `null` for what has none.
 * @param handlers - Event of each handler: `onHiveSelect` → `hive-select`.
 */
export function elementComponent(
  tag: string,
  attributes: Readonly<Record<string, string | null>>,
  handlers: Readonly<Record<string, string>>,
): FunctionComponent<Props> {
  return function HiveComponent({ ref, ...props }) {
    const element = useRef<HTMLElement>(null);
    useImperativeHandle(ref as Ref<HTMLElement>, () => element.current!, []);
    useLayoutEffect(() => {
      for (const name of Object.keys(attributes)) {
        const value = props[name];
        // A server leaves out `false`, which is not what every element begins with.
        if (isWritten(value) && typeof value !== 'boolean') continue;
        const target = element.current as unknown as Record<string, unknown>;
        if (target[name] !== value) target[name] = value;
      }
    });
    const given: Record<string, unknown> = { ref: element };
    for (const [name, value] of Object.entries(props)) {
      const event = handlers[name];
      const attribute = attributes[name];
      if (event !== undefined) given[`on${event}`] = value;
      else if (attribute != null && isWritten(value)) given[attribute] = value;
      else given[name] = value;
    }
    return createElement(tag, given);
  };
}

/** What an attribute can say. */
function isWritten(value: unknown): boolean {
  return value === undefined || value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
