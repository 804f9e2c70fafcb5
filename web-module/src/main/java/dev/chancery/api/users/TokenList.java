package dev.chancery.api.users;

import java.util.List;

/** All API tokens of a user, the newest first. */
public record TokenList(List<TokenView> items) {}
