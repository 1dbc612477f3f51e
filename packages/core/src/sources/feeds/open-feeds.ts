import type { OpenFeeds } from './city-feeds.js';
import { openEventStream } from './open-event-stream.js';
import { openMqtt } from './open-mqtt.js';
import { openWebSocket } from './open-web-socket.js';

/** How a feed of each transport is opened where there is no worker between. */
export const OPEN_FEEDS: OpenFeeds = { sse: openEventStream, websocket: openWebSocket, mqtt: openMqtt };
