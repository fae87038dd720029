export const renderToString = (component) => String(component());
