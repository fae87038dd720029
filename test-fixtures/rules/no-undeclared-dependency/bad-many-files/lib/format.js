import dayjs from 'dayjs';
//                 ^^^^^ no-undeclared-dependency: dayjs is imported but declared nowhere; add it to package.json.

export const format = (date) => dayjs(date).format();
