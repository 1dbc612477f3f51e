import type {} from '@hivemap/elements/vue';
import type { GlobalComponents } from 'vue';

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];

export const map: Props<'hive-map'> = {
  src: 'city.json',
  theme: 'dark',
  class: 'map',
  onHiveSelect: (event) => console.log(event.kind, event.id),
};
export const layer: Props<'hive-grid-layer'> = { 'min-zoom': '4', classes: 'jenks' };
// @ts-expect-error There is no such theme.
export const wrongTheme: Props<'hive-city'> = { theme: 'sepia' };
// @ts-expect-error A selection has no code.
export const wrongEvent: Props<'hive-city'> = { onHiveSelect: (event) => event.code };
