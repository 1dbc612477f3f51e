import { HiveCity } from 'hivemap/react';
import { useState } from 'react';

export default function App() {
  const [chosen, setChosen] = useState('');
  return (
    <>
      <HiveCity
        src="/city/city.json"
        onHiveSelect={({ kind, id }) => setChosen(kind === null ? '' : `${kind}:${id}`)}
      />
      <output>{chosen}</output>
    </>
  );
}
