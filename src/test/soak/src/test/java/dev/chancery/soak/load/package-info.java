/** Runs inside the server: a web module beside Chancery's own, through which the load comes. */
package dev.chancery.soak.load;
