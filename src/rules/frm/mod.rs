//! Catalogues.

family! {}
