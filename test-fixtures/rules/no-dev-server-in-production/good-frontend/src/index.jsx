export const App = () => <p>Hello</p>;
