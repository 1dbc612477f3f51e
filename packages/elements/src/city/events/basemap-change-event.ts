/**
 * The user chose another base map. Who sets it (a framework, a template) cancels the event and does so in a state of
 * its own; otherwise the control sets it on the map.
 */
export class HiveBasemapChangeEvent extends Event {
  static readonly type = 'hive-basemap-change';

  /** Id of the choice. */
  readonly choice: string;

  constructor(choice: string) {
    super(HiveBasemapChangeEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.choice = choice;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hive-basemap-change': HiveBasemapChangeEvent;
  }
}
