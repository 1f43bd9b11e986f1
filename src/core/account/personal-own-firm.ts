/** How far before a number the words that say whose it is are looked for. */
const REACH = 70;

const FIRMS =
  'shop|store|office|desk|branch|hotel|salon|surgery|clinic|library|depot|centre|center|reception|company|firm|council|supplier|manufacturer|hospital|bank|garage|station|school|college|box office|warehouse|pharmacy|restaurant|cafe|café|theatre|museum|agency|airline|charity|venue|showroom|kiosk|taxi rank|taxi firm|post office|call centre';

const CUE = `(?:ring|call|phone|contact|reach|text|e-?mail|message|write to|find|visit|use) us|our (?!customer|client|guest|resident|patient|regular|member|visitor|tenant|pupil|student|passenger)[\\w'’]+|head office|helpline|hotline|switchboard|customer services?|customer care|(?:${FIRMS})(?:['’]s)?|we(?:['’]re| are)`;

/** What may stand between those words and the number; anything else makes it somebody's. */
const LINK =
  '(?:own|shop|store|office|branch|customer|services?|care|booking|bookings|sales|main|direct|freephone|public|new|local|team|front|number|phone|telephone|tel|line|desk|landline|mobile|email|e-mail|mail|mailbox|address|postcode|post code|website|code|the|a|that|which|it|is|was|are|on|at|in|to|or|and|for|by|based|located|printed|card|leaflet|sign|door)';

const OWN = new RegExp(`\\b(?:${CUE})(?:[ ,:;(–-]+${LINK}(?![\\w'’]))*[ ,:;(–-]*$`, 'i');

/**
 * Whether what stands at an offset is a firm's own and no secret: the words before it lead from the firm to it (ring us
 * on, our shop's number is, head office at) without naming anybody else.
 */
export function isOwnFirm(text: string, at: number): boolean {
  return OWN.test(text.slice(Math.max(0, at - REACH), at));
}
