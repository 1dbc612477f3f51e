import { MOST_BYTES, type FeedAddress, type FeedListener, type FeedOpening } from './feed-transport.js';

/** Seconds between signs of life; the broker answers each. */
const KEEP_ALIVE = 10;

/**
 * MQTT over WebSocket. The library is large and loaded when the first such feed is opened, on the page: a worker is
 * one file. A host's `Authorization: Bearer …` goes along as the password, which is where brokers expect a token.
 */
export function openMqtt(
  { href, topic = '#' }: FeedAddress,
  { requestHeaders }: FeedOpening,
  listener: FeedListener,
): () => void {
  let ended = false;
  let close = (): void => undefined;
  const end = (): void => {
    if (ended) return;
    ended = true;
    close();
    listener.closed();
  };
  const open = async (): Promise<void> => {
    const [{ default: mqtt }, headers] = await Promise.all([
      import('mqtt'),
      Promise.resolve(requestHeaders?.(href) ?? {}),
    ]);
    if (ended) return;
    const client = mqtt.connect(href, {
      keepalive: KEEP_ALIVE,
      // It is the feed that connects again, with its own patience.
      reconnectPeriod: 0,
      connectTimeout: 15_000,
      ...passwordOf(headers),
    });
    close = () => client.end(true);
    client.on('connect', () => {
      client.subscribe(topic, { qos: 1 }, (error) => {
        if (error) end();
        else listener.opened();
      });
    });
    client.on('packetreceive', () => listener.alive());
    client.on('message', (_topic, payload) => {
      if (ended || payload.length === 0) return;
      if (payload.length > MOST_BYTES) listener.tooLarge();
      else listener.message(new TextDecoder().decode(payload));
    });
    client.on('error', end);
    client.on('close', end);
  };
  open().catch(end);
  return () => {
    ended = true;
    close();
  };
}

function passwordOf(headers: Readonly<Record<string, string>>): { username?: string; password?: string } {
  const given = Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
  const token = given === undefined ? null : /^Bearer\s+(.+)$/i.exec(given);
  return token ? { username: 'bearer', password: token[1]! } : {};
}
