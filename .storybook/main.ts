import { defineMain } from '@storybook/web-components-vite/node';

export default defineMain({
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {
    name: '@storybook/web-components-vite',
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  // Nothing is sent anywhere.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
});
