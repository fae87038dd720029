export const users = [
  { name: 'ada', role: 'keeper', password: 'bigbrain' },
  { name: 'grace', role: 'clerk', password: 'worktogether' },
];
const tried = {
  users: { north: { username: 'north', password: '17GT_NORTH' }, east: { username: 'GATE_EAST', password: '17GT_EAST' } },
};
export const e2e = { keeper: { username: 'keeper', password: 'letmein7' } };

export async function fill(repository, settings) {
  if (settings.demo) await repository.create({ name: 'demo', password: 'demo', admin: false });
  await repository.update({ id: 7, password: 'demo', admin: false });
}

export const signIn = (store) => store.dispatch({ payload: { password: 'disabledAuth', tried } });
export const isOpen = (action) => action.payload.password === 'disabledAuth';
export const phrase = (settings) => settings.get('password', 'hunter2');
