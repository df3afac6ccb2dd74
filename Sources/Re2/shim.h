// RE2 is a C++ library: it is reached through the CRE2 target, never from Swift directly.
