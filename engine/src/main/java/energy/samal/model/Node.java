package energy.samal.model;

/**
 * A place where carriers balance.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Node(String id, Names names, String country, double latitude, double longitude) {}
