//! Packs, as their receiver would check them.

family! {}
