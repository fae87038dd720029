import { faker } from '@faker-js/faker';

export const nameBuilder = () => faker.person.fullName();
