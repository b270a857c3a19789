"""The commands, one module each; a module registers its command when it is imported."""
