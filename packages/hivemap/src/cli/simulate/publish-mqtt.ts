import mqtt from 'mqtt';
import type { FeedLog } from './feed-log.js';

/**
 * Publishes the feed to an MQTT broker, under one topic.
 *
 * @param url - `mqtt:`, `mqtts:`, `ws:` or `wss:`.
 * @throws When the broker can't be reached at first; later it is tried again for ever.
 */
export async function publishMqtt(
  log: FeedLog,
  url: string,
  topic: string,
): Promise<{ close: () => Promise<void> }> {
  const client = await mqtt.connectAsync(url, { connectTimeout: 10_000 }, false);
  // What a broker does wrong later is tried again, and no reason to end.
  client.on('error', () => undefined);
  const end = log.listen(null, (text) => client.publish(topic, text, { qos: 1 }));
  return {
    close: async () => {
      end();
      await client.endAsync(true);
    },
  };
}
