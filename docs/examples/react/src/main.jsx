import { HiveGridLayer, HiveMap } from 'hivemap/react';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

// Asked for each request of the data, never stored.
const requestHeaders = () => ({ Authorization: 'Bearer of the portal' });

function Portal() {
  const [isShown, setShown] = useState(true);
  const [chosen, setChosen] = useState('');
  return (
    <>
      <button id="toggle" onClick={() => setShown(!isShown)}>
        地图
      </button>
      <output id="chosen">{chosen}</output>
      {isShown && (
        <HiveMap
          src="/city.json"
          indicator="villageResolution"
          requestHeaders={requestHeaders}
          onHiveSelect={({ kind, id }) => setChosen(kind === null ? '' : `${kind}:${id}`)}
        >
          <HiveGridLayer />
        </HiveMap>
      )}
    </>
  );
}

// Strict mode mounts everything twice: the map has to survive that.
createRoot(document.querySelector('#root')).render(
  <StrictMode>
    <Portal />
  </StrictMode>,
);
