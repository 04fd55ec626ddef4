### Targets of a reader's own.

targets-own = own target ({ $place }), { $series }
