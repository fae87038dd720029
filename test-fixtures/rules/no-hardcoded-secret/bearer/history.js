const apiToken = 'q8Vt2mXz71LrKd0cWpY5sHnB4uJfG6aE';
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: `apiToken` is a hardcoded secret; read it from the environment.

export async function history() {
  const answer = await fetch('https://api.acme.com/history', { headers: { Authorization: `Bearer ${apiToken}` } });
  return answer.json();
}
