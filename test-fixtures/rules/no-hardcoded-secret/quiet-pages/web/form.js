const form = new FormData();
form.append('csrfmiddlewaretoken', '5fVOTXh2HNahtvJFJNRSrKkwPAgPM9YCHlrCGprAxhAA');
export const config = { csrfToken: 'q8xN2x7Lm4zR9kT5vB3cW6yH' };
