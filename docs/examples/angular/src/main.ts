import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { setCityWorkerUrl, setMapWorkerUrl, type HiveSelectEvent } from 'hivemap';

setCityWorkerUrl('/hivemap/city-worker.js');
setMapWorkerUrl('/hivemap/maplibre-gl-worker.js');

@Component({
  selector: 'portal-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button id="toggle" (click)="isShown.set(!isShown())">地图</button>
    <output id="chosen">{{ chosen() }}</output>
    @if (isShown()) {
      <hive-map
        src="/city.json"
        indicator="villageResolution"
        [requestHeaders]="requestHeaders"
        (hive-select)="choose($event)"
      >
        <hive-grid-layer></hive-grid-layer>
      </hive-map>
    }
  `,
})
class Portal {
  readonly isShown = signal(true);
  readonly chosen = signal('');

  /** Asked for each request of the data, never stored. */
  readonly requestHeaders = () => ({ Authorization: 'Bearer of the portal' });

  choose(event: Event): void {
    const { kind, id } = event as HiveSelectEvent;
    this.chosen.set(kind === null ? '' : `${kind}:${id}`);
  }
}

void bootstrapApplication(Portal, { providers: [provideZonelessChangeDetection()] });
