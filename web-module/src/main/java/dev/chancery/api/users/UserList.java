package dev.chancery.api.users;

import java.util.List;

/** All users, by name. */
public record UserList(List<UserView> items) {}
