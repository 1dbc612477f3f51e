/** A map whose base map is chosen by the reader, who brings a token of their own for Tianditu. */
import type { HiveBasemaps, HiveDraw } from 'hivemap';

const PAPER = {
  version: 8,
  sources: {},
  layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#f6f1e4' } }],
} as const;

const basemaps = document.querySelector<HiveBasemaps>('hive-basemaps');
const token = document.querySelector<HTMLInputElement>('#token');
const drawn = document.querySelector<HTMLElement>('#drawn');

function offer(): void {
  if (!basemaps) return;
  const key = token?.value.trim() ?? '';
  basemaps.choices = [
    { id: 'none' },
    {
      id: 'paper',
      name: { 'zh-CN': '自有样式', en: 'Own style' },
      basemap: structuredClone(PAPER) as never,
      attribution: '© HiveMap',
    },
    // Without a token nothing is asked for, and the map says so.
    ...(['tianditu-vec', 'tianditu-img', 'tianditu-ter'] as const).map((id) => ({ id, token: key })),
  ];
}

offer();
token?.addEventListener('change', offer);
document.querySelector<HiveDraw>('hive-draw')?.addEventListener('hive-draw', ({ features }) => {
  if (drawn)
    drawn.textContent = JSON.stringify({ type: 'FeatureCollection', features }, null, 1).slice(0, 2000);
});
