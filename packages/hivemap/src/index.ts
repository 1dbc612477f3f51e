/** HiveMap: importing it registers every element. `<hive-city src="city.json">` is a complete city map. */
export * from '@hivemap/elements';
export { setCityWorkerUrl } from '@hivemap/core';
