export default { siteUrl: 'http://localhost:3000/', ordersUrl: 'http://orders.internal:8080' };
