package energy.samal.model;

/** Where figures come from. */
public record Source(String id, String title, String address, String licence, String dateRead) {}
