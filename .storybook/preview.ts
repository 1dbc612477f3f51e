import { setCustomElementsManifest } from '@storybook/web-components-vite';
import type { Preview } from '@storybook/web-components-vite';
import { speak } from '@hivemap/elements/host';
import { arabic } from '../docs/languages/arabic.js';
import { applyControls } from './apply-controls.js';
import './ground.css';

// Written by `npm run build`; without it the stories work and only the tables of attributes are empty.
const manifests = import.meta.glob<object>('../packages/elements/custom-elements.json', {
  eager: true,
  import: 'default',
});
for (const manifest of Object.values(manifests)) setCustomElementsManifest(manifest);

// A language of a host: part of its words, the rest in English.
speak(arabic);

const preview: Preview = {
  globalTypes: {
    theme: {
      description: 'Theme of every element',
      toolbar: { icon: 'paintbrush', items: ['light', 'dark', 'wall', 'contrast'], dynamicTitle: true },
    },
    locale: {
      description: 'Language of every element',
      toolbar: {
        icon: 'globe',
        items: [
          { value: 'zh-CN', title: '简体中文' },
          { value: 'en', title: 'English' },
          { value: 'ar', title: 'العربية' },
        ],
        dynamicTitle: true,
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        icon: 'transfer',
        items: [
          { value: 'auto', title: 'As the language' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
        dynamicTitle: true,
      },
    },
    size: {
      description: 'Width of the page',
      toolbar: {
        icon: 'grow',
        items: [
          { value: 'full', title: 'Whole' },
          { value: 'phone', title: '360 px' },
          { value: 'narrow', title: '320 px' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'light', locale: 'zh-CN', direction: 'auto', size: 'full' },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
  },
  decorators: [
    (story, { globals, args, initialArgs, component, canvasElement }) => {
      // Elements follow the nearest `lang` and `data-theme`; the page's own is the outermost.
      document.documentElement.lang = String(globals['locale']);
      const direction = String(globals['direction']);
      const ofLanguage = globals['locale'] === arabic.$code ? arabic.$dir : 'ltr';
      document.documentElement.dir = direction === 'auto' ? ofLanguage : direction;
      document.documentElement.dataset['theme'] = String(globals['theme']);
      document.documentElement.dataset['size'] = String(globals['size']);
      // The story is in the page when its rendering has ended.
      queueMicrotask(() => applyControls(canvasElement, component, args, initialArgs));
      return story();
    },
  ],
};

export default preview;
