import 'hivemap';
