package dev.chancery.users;

/** What an account is worked on with. */
record AccountTools(PasswordCheck passwords, SignInThrottle throttle, UserStates states, ApiTokens tokens) {}
