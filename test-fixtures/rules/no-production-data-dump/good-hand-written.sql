-- Countries that the shop ships to.
INSERT INTO countries (code) VALUES ('DE'), ('FR');
