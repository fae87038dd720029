export class OrderList extends HTMLElement {
  connectedCallback() {
    this.trialsUrl = 'https://trials-staging.acme.com/#/view';
  }
}
